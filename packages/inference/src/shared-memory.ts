/** Whether tensors may lie in memory that threads share: before node 22 onnxruntime refuses them, and one thread does all. */
export const sharesMemory = Number.parseInt(process.versions.node, 10) >= 22;
