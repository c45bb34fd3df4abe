import { Input } from 'antd'

export const Growing = () => <Input.TextArea autoSize={{ minRows: 2 }} />
