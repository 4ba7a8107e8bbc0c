import { UserError } from "@mlops-actions/errors";
import { listed } from "./listed.ts";
import type { Model, ModelOptions } from "./model.ts";

/**
 * The classes in the order of the scores, which the graph or the options tell.
 * @throws UserError where they disagree
 */
export function agreedClasses(
  path: string,
  graph: readonly string[] | null,
  { task, classes }: Pick<ModelOptions, "task" | "classes">,
): Pick<Model, "classes" | "classesFrom"> {
  if (task === "regression") return { classes: null, classesFrom: null };
  if (graph && classes && (graph.length !== classes.length || graph.some((label, at) => label !== classes[at]))) {
    throw new UserError(`\`classes:\` lists ${listed(classes)}, but the model orders its classes ${listed(graph)}.`, {
      file: path,
      remedy: "Leave `classes:` out: the model tells.",
    });
  }
  if (graph) return { classes: graph, classesFrom: "graph" };
  return { classes: classes ?? null, classesFrom: classes ? "options" : null };
}
