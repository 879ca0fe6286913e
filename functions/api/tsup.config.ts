// @boundaries-ignore one configuration serves every workspace
import { bundle } from '../../tsup.function.ts'

export default bundle({ lambda: 'src/lambda.ts' })
