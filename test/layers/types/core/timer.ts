setTimeout(() => {}, 10)
