# The means and the table of DesignSpeed.java by R's survey. Rscript bench/survey.R FOLDER
suppressMessages({library(survey); library(data.table)})
folder <- commandArgs(TRUE)[1]
d <- as.data.frame(fread(file.path(folder, "answers.csv")))
clock <- function(name, f) { t <- system.time(r <- f())["elapsed"]; cat(sprintf("%-24s %6.1f s\n", name, t)); r }
design <- clock("design", function() svydesign(~1, strata = ~region, weights = ~weight, data = d))
means <- clock("15 means by tenure", function() lapply(1:15, function(i)
  svyby(as.formula(paste0("~item", i)), ~tenure, design, svymean, na.rm = TRUE)))
table <- clock("one Rao-Scott table", function() svychisq(~item1 + tenure, design, statistic = "F"))
print(format(means[[1]], digits = 12))
cat(sprintf("F %.10f, p %.10f\n", table$statistic, table$p.value))
