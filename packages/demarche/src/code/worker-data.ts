import type { AssetFolders, ModelFiles } from '@demarche/engine/node';

/** What a worker makes its coder of. */
export interface WorkerData {
  readonly folders: AssetFolders;
  readonly sift: boolean;
  readonly rulesOnly: boolean;
  /** Weights in memory that all workers share; `null` to read them. */
  readonly model: ModelFiles | null;
}
