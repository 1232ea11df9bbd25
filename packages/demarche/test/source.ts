// The program from its sources, for tests: node -C source --import tsx test/source.ts ARGS
import { main } from '../src/cli/main.js';

process.exitCode = await main(process.argv.slice(2));
