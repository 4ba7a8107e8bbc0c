# DeLong's variances, intervals and paired tests by pROC. Reads a CSV of `truth` (0 or 1) and one column of scores a
# model from standard input; writes JSON.
suppressPackageStartupMessages(library(pROC))

rows <- read.csv(file("stdin"))
curves <- lapply(rows[-1], function(scores) {
  roc(rows$truth, scores, levels = c(0, 1), direction = "<", quiet = TRUE)
})

models <- lapply(curves, function(curve) {
  interval <- as.numeric(ci.auc(curve, method = "delong"))
  list(value = interval[2], lower = interval[1], upper = interval[3], variance = var(curve))
})

compare <- function(curve) {
  test <- roc.test(curve, curves$baseline, method = "delong", paired = TRUE)
  list(
    delta = as.numeric(auc(curve)) - as.numeric(auc(curves$baseline)),
    lower = test$conf.int[1], upper = test$conf.int[2],
    covariance = cov(curve, curves$baseline), p = test$p.value
  )
}
comparisons <- lapply(curves[c("candidate", "regressed")], compare)

cat(jsonlite::toJSON(list(models = models, comparisons = comparisons), auto_unbox = TRUE, digits = I(17)))
