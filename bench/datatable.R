# The same work by R data.table: read, every frequency, 45 crosstabs with chi-square, written out.
suppressMessages(library(data.table))
folder <- commandArgs(TRUE)[1]
answers <- fread(file.path(folder, "answers.csv"), showProgress = FALSE)
names <- setdiff(colnames(answers), c("weight", "region"))
out <- list()
for (name in names) out[[name]] <- answers[, .(n = .N, w = sum(weight), w2 = sum(weight^2)), keyby = name]
for (item in paste0("item", 1:15)) for (by in c("sector", "tenure", "role")) {
  cells <- answers[!is.na(get(item)), .(n = .N, w = sum(weight)), keyby = c(item, by)]
  wide <- as.matrix(dcast(cells, paste(item, "~", by), value.var = "n", fill = 0)[, -1])
  test <- suppressWarnings(chisq.test(wide, correct = FALSE))
  out[[paste(item, by)]] <- list(cells, test$statistic, test$p.value)
}
saveRDS(out, file.path(folder, "datatable.rds"))
