# Makes replicates.csv (answers.csv with replicate weights) and replicates-expected.csv: what R says of each number of
# replicates.yaml. R with survey. Run in this folder, after make.R: Rscript replicates.R
suppressMessages(library(survey))
d <- read.csv("answers.csv", na.strings = "")
d$sid <- paste(d$stratum, d$cluster)
set.seed(20261130)
taylor <- svydesign(~cluster, strata = ~stratum, weights = ~w, data = d)
sets <- list()
jkn <- as.svrepdesign(taylor, type = "JKn")
boot <- as.svrepdesign(taylor, type = "bootstrap", replicates = 25)
# two clusters a stratum: 15 strata of clusters 1 and 2, 3 and 4 ..., half-samples by Fay's method
pair <- svydesign(~cluster, strata = ~I((cluster + 1) %/% 2), weights = ~w, data = d)
brr <- as.svrepdesign(pair, type = "BRR")
fay <- as.svrepdesign(pair, type = "Fay", fay.rho = 0.3)
out <- d[c("stratum", "cluster", "team", "sex", "noise", "quit", "age", "w")]
put <- function(name, of) {
  m <- weights(of, type = "analysis")
  for (r in seq_len(ncol(m))) out[[sprintf("%s%02d", name, r)]] <<- signif(m[, r], 10)
  cat(name, ncol(m), "scale", of$scale, "rscales", unique(of$rscales), "\n")
}
put("j", jkn); put("b", boot); put("h", brr); put("f", fay)
write.csv(out, "replicates.csv", row.names = FALSE, na = "")

rows <- list()
say <- function(plan, finding, where, value)
  rows[[length(rows) + 1]] <<- data.frame(plan, finding, where, value = sprintf("%.15g", value))
of <- function(name, kind, ...) svrepdesign(data = out, weights = ~w, combined.weights = TRUE,
  repweights = out[grep(paste0("^", name, "[0-9]+$"), names(out))], ...)
all <- list(
  jkn = of("j", type = "JKn", scale = 1, rscales = jkn$rscales),
  bootstrap = of("b", type = "bootstrap"),
  brr = of("h", type = "BRR"),
  fay = of("f", type = "Fay", rho = 0.3))
for (name in names(all)) {
  s <- all[[name]]
  m <- svymean(~noise, s)
  say(name, "noise", "groups//estimate/value", coef(m)); say(name, "noise", "groups//estimate/se", SE(m))
  by <- svyby(~noise, ~team, s, svymean)
  for (g in 1:3) {
    say(name, "by-team", paste0("groups/", c("A", "B", "C")[g], "/estimate/value"), coef(by)[g])
    say(name, "by-team", paste0("groups/", c("A", "B", "C")[g], "/estimate/se"), SE(by)[g])
  }
  t <- svymean(~team, s)
  for (g in 1:3) say(name, "team", paste0("cells/", c("a", "b", "c")[g], "/estimate/se"), SE(t)[g])
  for (p in c("team", "age")) {
    f <- svychisq(as.formula(paste0("~quit+", p)), s)
    say(name, paste0("quit-", p), "tests/rao-scott/statistic", f$statistic)
    say(name, paste0("quit-", p), "tests/rao-scott/p_value", f$p.value)
    c2 <- svychisq(as.formula(paste0("~quit+", p)), s, statistic = "Chisq")
  }
}
cat(sprintf("  scales: [%s]\n", paste(signif(jkn$rscales, 10), collapse = ", ")))
write.csv(do.call(rbind, rows), "replicates-expected.csv", row.names = FALSE, quote = TRUE)
cat(length(rows), "numbers\n")
