export const Name = () => <b>name</b>
