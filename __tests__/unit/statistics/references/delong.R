# Reference values of ROC AUC, DeLong's variance and paired interval by pROC: delong.json.
library(pROC)
set.seed(5)

sample_case <- function(name, n, prevalence, digits) {
  label <- rbinom(n, 1, prevalence)
  signal <- rnorm(n) + 1.2 * label
  baseline <- round(plogis(signal + rnorm(n, sd = 0.6)), digits)
  candidate <- round(plogis(signal + rnorm(n, sd = 0.5)), digits)
  first <- roc(label, candidate, direction = "<", levels = c(0, 1), quiet = TRUE)
  second <- roc(label, baseline, direction = "<", levels = c(0, 1), quiet = TRUE)
  test <- roc.test(first, second, method = "delong", paired = TRUE, conf.level = 0.95)
  difference <- as.numeric(auc(first) - auc(second))
  list(
    name = name, label = label, baseline = baseline, candidate = candidate,
    auc = as.numeric(auc(first)), variance = var(first, method = "delong"),
    difference = difference,
    differenceVariance = var(first) + var(second) - 2 * cov(first, second, method = "delong"),
    interval = as.numeric(test$conf.int), pValue = test$p.value
  )
}

number <- function(x) paste(format(x, digits = 17, scientific = TRUE, trim = TRUE), collapse = ", ")
field <- function(key, value) {
  text <- if (is.character(value)) paste0('"', value, '"') else if (length(value) > 1) paste0("[", number(value), "]") else number(value)
  paste0('"', key, '": ', text)
}
object <- function(case) paste0("{", paste(mapply(field, names(case), case), collapse = ", "), "}")

cases <- list(
  sample_case("continuous", 120, 0.4, 8),
  sample_case("ties", 90, 0.3, 1),
  sample_case("few positives", 60, 0.08, 2)
)
here <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
writeLines(paste0("[", paste(sapply(cases, object), collapse = ",\n"), "]"), sub("\\.R$", ".json", here))
