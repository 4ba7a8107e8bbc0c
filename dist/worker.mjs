/**
 * The batch loop, on the main thread and in workers alike. This file imports nothing but node's own modules and types: the bundler copies it as it
 * is beside the bundle, and node runs the copy.
 */
import { createRequire } from "node:module";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
                                                                 
                                                   

                                                                                      
                                                    

/** An input of the model, as a tile holds its rows: row by row, `width` cells each. */
                       
                        
                             
                                                    
                                    
                         
                                                                                        
                                           
 

/** Where an output goes, by row of the table: numbers into an array for each of its columns, labels as codes of `Labels`. */
                  
                                                                        
                                                          

/** A block of consecutive rows in the layout that the model reads, one array for each feed. */
                                         

/** Rows of the table that a tile holds. `padded` is their number with those that were added to complete a batch. */
                       
                         
                        
                          
 

/** The tiles that threads share, and which of them wait to be run. */
                       
                                  
                                                   
                             
                                                  
                              
                                         
                               
 

/** What a worker is started with. */
                             
                             
                           
                               
                                  
                                  
                           
                      
                          
                           
 

/** What a worker answers once, at its end. */
                                                                                                  

/** What a worker is started with that runs rows as they come: the same tile and sinks again and again. */
                          
                             
                           
                               
                                  
                                  
                      
 

/** Asks such a worker to run the rows that its tile holds. `texts`: for each feed the text of each code. */
                          
                        
                          
                           
                                                        
 

/** Labels that it had not given before, in the order of their codes; its first answer, which nobody asked for, says that it is ready. */
                                                                                              

export const KIND = "mlops-actions/inference";
export const ROWS = "mlops-actions/inference-rows";
export const [EMPTY, FULL, TAKEN] = [0, 1, 2];
/** Places in `Pool.control`: rung when tiles were filled or the pool closed; rows that are done; 1 when no tile will follow. */
export const [BELL, DONE, CLOSED] = [0, 1, 2];

/** The same for every session: with one thread the bits of a score depend neither on the machine's cores nor on the other rows of a batch. */
export const SESSION_OPTIONS                                  = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  logSeverityLevel: 4,
};

export function openSession(
  runtime         ,
  source             ,
  options                                  = SESSION_OPTIONS,
)                            {
  if ("path" in source) return runtime.InferenceSession.create(source.path, options);
  const { bytes, externalData } = source;
  return runtime.InferenceSession.create(bytes, externalData.length > 0 ? { ...options, externalData } : options);
}

/** Takes a batch of outputs, and the rows of the table that it answers. */
                                                                                                  

/** Runs a tile, `runRows` rows at a time, and hands over each batch of outputs with the row of the table at which it begins. */
export async function runTile(
  runtime         ,
  session                  ,
  work                                                                                                    ,
  tile      ,
  span      ,
  collect         ,
)                {
  for (let from = 0; from < span.padded; from += work.runRows) {
    const to = Math.min(from + work.runRows, span.padded);
    const tensors = work.feeds.map((feed, at) => {
      const cells = tile[at] .subarray(from * feed.width, to * feed.width);
      const data = feed.texts ? Array.from(cells              , (code) => feed.texts [code] ) : cells;
      return [feed.name, new runtime.Tensor(feed.type, data              , [to - from, ...feed.shape])]         ;
    });
    const outputs = await session.run(Object.fromEntries(tensors), work.outputs);
    collect(outputs, span.first + from, Math.min(to, span.rows) - from);
  }
}

/** Copies a batch of outputs to their places, the rows that only completed the batch left out. */
export function collectInto(
  sinks                 ,
  labels        ,
  outputs                             ,
  first        ,
  rows        ,
)       {
  for (const sink of sinks) {
    const data = outputs[sink.name] .data;
    const width = "codes" in sink ? 1 : sink.columns.length;
    if (data.length < rows * width) {
      throw new RangeError(
        `Output ${JSON.stringify(sink.name)} holds ${data.length} values for ${rows} rows of ${width}.`,
      );
    }
    if ("codes" in sink) labels.collect(data, sink.codes.subarray(first, first + rows));
    else for (let at = 0; at < width; at++) copyColumn(data, at, width, sink.columns[at] , first, rows);
  }
}

function copyColumn(
  data                ,
  at        ,
  width        ,
  column              ,
  first        ,
  rows        ,
)       {
  const out = column.subarray(first, first + rows);
  if (data instanceof Float32Array)
    for (let row = 0, cell = at; row < rows; row++, cell += width) out[row] = data[cell] ;
  else for (let row = 0, cell = at; row < rows; row++, cell += width) out[row] = Number(data[cell]);
}

/** Labels that are compared before they are looked up. */
const FEW = 4;

/**
 * Distinct labels that a thread saw, and their codes. Thread t of n uses the codes t, t + n, t + 2n, …, so that threads need not agree while they run.
 */
export class Labels {
           texts           = [];
           #codes = new Map                                  ();
  /** Codes of the labels 0…255, −1 where not seen: most labels are such numbers. */
           #small = new Int32Array(256).fill(-1);
           #thread        ;
           #threads        ;

  constructor(thread        , threads        ) {
    this.#thread = thread;
    this.#threads = threads;
  }

  collect(labels                , codes            )       {
    if (labels instanceof BigInt64Array) this.#collectLongs(labels, codes);
    else if (Array.isArray(labels)) this.#collectTexts(labels, codes);
    else for (let row = 0; row < codes.length; row++) codes[row] = this.#code(labels[row] );
  }

  /** Reads the halves of each number, which spares a BigInt. */
  #collectLongs(labels               , codes            )       {
    const halves = new Int32Array(labels.buffer, labels.byteOffset, 2 * labels.length);
    for (let row = 0; row < codes.length; row++) {
      const low = halves[2 * row] ;
      const small = halves[2 * row + 1] === 0 && low >= 0 && low < 256;
      let code = small ? this.#small[low]  : this.#code(labels[row] );
      if (code < 0) code = this.#small[low] = this.#code(labels[row] );
      codes[row] = code;
    }
  }

  /** Compares with the few labels that most models have: the runtime makes each label anew, and a Map would have to hash it. */
  #collectTexts(labels                   , codes            )       {
    const { texts } = this;
    for (let row = 0; row < codes.length; row++) {
      const label = labels[row] ;
      const few = Math.min(texts.length, FEW);
      let at = 0;
      while (at < few && texts[at] !== label) at++;
      codes[row] = at < few ? at * this.#threads + this.#thread : this.#code(label);
    }
  }

  #code(label                          )         {
    const known = this.#codes.get(label);
    if (known !== undefined) return known;
    const code = this.texts.length * this.#threads + this.#thread;
    this.texts.push(String(label));
    this.#codes.set(label, code);
    return code;
  }
}

/** Takes a full tile out of the pool, or −1 where there is none. */
export function takeTile({ states }      )         {
  for (let tile = 0; tile < states.length; tile++) {
    if (Atomics.compareExchange(states, tile, FULL, TAKEN) === FULL) return tile;
  }
  return -1;
}

export function spanOf({ spans }      , tile        )       {
  return { first: spans[3 * tile] , rows: spans[3 * tile + 1] , padded: spans[3 * tile + 2]  };
}

/** Gives a tile back after its rows are done. */
export function returnTile({ states, control }      , tile        , rows        )       {
  Atomics.store(states, tile, EMPTY);
  Atomics.add(control, DONE, rows);
  Atomics.notify(control, DONE);
}

async function work(task            )                             {
  const { pool, sinks } = task;
  const labels = new Labels(task.thread, task.threads);
  const runtime          = createRequire(task.ortPath)(task.ortPath);
  const session = await openSession(runtime, task.source);
  const plan = { feeds: task.feeds, outputs: sinks.map(({ name }) => name), runRows: task.runRows };
  for (;;) {
    const heard = Atomics.load(pool.control, BELL);
    const tile = takeTile(pool);
    if (tile >= 0) {
      const span = spanOf(pool, tile);
      await runTile(runtime, session, plan, pool.tiles[tile] , span, (...batch) =>
        collectInto(sinks, labels, ...batch),
      );
      returnTile(pool, tile, span.rows);
    } else if (Atomics.load(pool.control, CLOSED) === 1) break;
    else Atomics.wait(pool.control, BELL, heard);
  }
  await session.release();
  return labels.texts;
}

async function serveRows(task         )                {
  const runtime          = createRequire(task.ortPath)(task.ortPath);
  const session = await openSession(runtime, task.source);
  const labels = new Labels(0, 1);
  const answer = (message           ) => parentPort .postMessage(message);
  const outputs = task.sinks.map(({ name }) => name);
  let told = 0;
  parentPort .on("message", async ({ rows, padded, runRows, texts }         ) => {
    const feeds = task.feeds.map((feed, at) => ({ ...feed, texts: texts[at] ?? null }));
    try {
      await runTile(runtime, session, { feeds, outputs, runRows }, task.tile, { first: 0, rows, padded }, (...batch) =>
        collectInto(task.sinks, labels, ...batch),
      );
      answer({ labels: labels.texts.slice(told) });
      told = labels.texts.length;
    } catch (cause) {
      answer({ failure: cause instanceof Error ? cause.message : String(cause) });
    }
  });
  answer({ labels: [] });
}

if (!isMainThread && workerData?.kind === ROWS) {
  serveRows(workerData           ).catch((cause         ) =>
    parentPort?.postMessage({ failure: cause instanceof Error ? cause.message : String(cause) }                    ),
  );
}
if (!isMainThread && workerData?.kind === KIND) {
  const answer = (message              ) => parentPort?.postMessage(message);
  work(workerData              ).then(
    (labels) => answer({ labels }),
    (failure         ) => answer({ failure }),
  );
}
