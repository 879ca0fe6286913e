/** The types of what cannot be made again: the data, what opens them, and what tells of them. */
export const holding: readonly string[] = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
]
