export const Frame = () => <main />
