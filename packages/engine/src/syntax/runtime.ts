/** The one file that knows onnxruntime-web: WASM, one thread, the same in Node, workers and pages. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** Named tensors in, named tensors out. */
export interface Graph {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

/**
 * Give the runtime its WASM binary (`onnxruntime-web/ort-wasm-simd-threaded.wasm`), before the
 * first graph. Without it the runtime looks for the file beside its own script, which works where
 * modules are files (Node) and in pages whose bundler copies assets.
 */
export function useWasm(binary: Uint8Array | undefined): void {
  // Parallel work is done by workers, each with its own runtime.
  env.wasm.numThreads = 1;
  if (binary) env.wasm.wasmBinary = binary;
}

export async function openGraph(onnx: Uint8Array): Promise<Graph> {
  const graph = await InferenceSession.create(onnx, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    // Both cost memory that batches of changing shape do not earn back.
    enableMemPattern: false,
  });
  // Compiled once and for all: the binary need not be kept.
  delete env.wasm.wasmBinary;
  return graph;
}

export function floats(data: Float32Array, dims: readonly number[]): Tensor {
  return new Tensor('float32', data, dims);
}

export function integers(data: Int32Array, dims: readonly number[]): Tensor {
  return new Tensor('int32', data, dims);
}

/** The data of an output. @throws TypeError if the graph gave none or of another type. */
export function floatsOf(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new TypeError(`model: output "${name}" is not float32`);
}

export function integersOf(outputs: Readonly<Record<string, Tensor>>, name: string): Int32Array {
  const data = outputs[name]?.data;
  if (data instanceof Int32Array) return data;
  throw new TypeError(`model: output "${name}" is not int32`);
}
