export { createTable } from './create-table.ts'
export { type DynamoRegisterOptions, openDynamoRegister } from './dynamo-register.ts'
