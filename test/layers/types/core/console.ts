console.log('said')
