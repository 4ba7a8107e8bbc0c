/**
 * What a version's file is called that holds what the model predicted of each row of its hold-out. evaluate-model writes it
 * beside its report, which names it by its digest: CSV with the number of the row (from 1), the truth, and label and scores
 * or the prediction.
 */
export const predictionsFile = "predictions.csv.gz";
