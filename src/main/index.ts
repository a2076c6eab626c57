// Entry of the main process. Everything that it does has a room in shell/.
import { start } from './shell/start.ts'

start()
