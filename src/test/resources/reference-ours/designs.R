# Makes designs.csv (synthetic, our own) and designs-expected.csv: what R says of each number of designs.yaml for samples
# drawn in two stages, with strata of one unit, with a stratum taken whole, and with replicate weights whose scales stand
# in a file (designs-rscales.csv). R 4.2.2 with survey 4.1. Run in this folder: Rscript designs.R
suppressMessages(library(survey))
set.seed(20261131)
## Two stages: 12 of 40 schools, 3 to 5 of their 6 to 10 classes, some 4 pupils each.
d <- do.call(rbind, lapply(1:12, function(s) {
  classes <- sample(6:10, 1); drawn <- sample(3:5, 1); level <- rnorm(1, 0, .6)
  do.call(rbind, lapply(seq_len(drawn), function(c) {
    n <- sample(3:6, 1); own <- level + rnorm(1, 0, .4)
    data.frame(school = paste0("s", s), class = paste0("c", c), schools = 40, classes,
      w = round(40 / 12 * classes / drawn * runif(n, .8, 1.2), 4), trait = own + rnorm(n))
  }))
}))
n <- nrow(d)
d$x <- round(50 + 10 * d$trait, 1)
d$y <- round(20 + 4 * d$trait + rnorm(n, 0, 5), 1)
d$team <- c("a", "b", "c")[pmin(3, pmax(1, round(2 + .5 * d$trait + rnorm(n, 0, .7))))]
d$sex <- sample(c("f", "m"), n, TRUE)
d$quit <- ifelse(runif(n) < plogis(-.4 - .6 * d$trait), "yes", "no")
d$trait <- NULL
## Strata of schools, the last with one school; in another population the first is taken whole.
number <- as.integer(sub("s", "", d$school))
d$stratum <- c("p", "q", "r")[ifelse(number <= 5, 1, ifelse(number <= 11, 2, 3))]
## Jackknife of the stratified schools without the lonely one, one replicate a school.
taylor <- svydesign(~school, strata = ~I(number <= 6), weights = ~w, data = d)
jkn <- as.svrepdesign(taylor, type = "JKn")
m <- weights(jkn, type = "analysis")
for (r in seq_len(ncol(m))) d[[sprintf("j%02d", r)]] <- signif(m[, r], 10)
write.csv(d, "designs.csv", row.names = FALSE)
write.csv(data.frame(rscales = jkn$rscales), "designs-rscales.csv", row.names = FALSE)

rows <- list()
say <- function(plan, finding, where, value)
  rows[[length(rows) + 1]] <<- data.frame(plan, finding, where, value = sprintf("%.15g", value))
numbers <- function(plan, s, tests = TRUE) {
  mean <- svymean(~x, s)
  say(plan, "x", "groups//estimate/value", coef(mean)); say(plan, "x", "groups//estimate/se", SE(mean))
  ci <- confint(mean, df = degf(s))
  say(plan, "x", "groups//estimate/low", ci[1]); say(plan, "x", "groups//estimate/high", ci[2])
  total <- svytotal(~x, s)
  say(plan, "x", "measures/Total, valid answers/value", coef(total)); say(plan, "x", "measures/Total, valid answers/se", SE(total))
  by <- svyby(~x, ~team, s, svymean)
  for (g in 1:3) {
    say(plan, "x-team", paste0("groups/", c("A", "B", "C")[g], "/estimate/value"), coef(by)[g])
    say(plan, "x-team", paste0("groups/", c("A", "B", "C")[g], "/estimate/se"), SE(by)[g])
  }
  share <- svymean(~team, s)
  for (g in 1:3) {
    say(plan, "team", paste0("cells/", c("a", "b", "c")[g], "/estimate/value"), coef(share)[g])
    say(plan, "team", paste0("cells/", c("a", "b", "c")[g], "/estimate/se"), SE(share)[g])
  }
  yes <- svyciprop(~I(quit == "yes"), s, method = "xlogit", df = degf(s))
  say(plan, "quit", "cells/yes/estimate/low", confint(yes)[1]); say(plan, "quit", "cells/yes/estimate/high", confint(yes)[2])
  if (tests) {
    f <- svychisq(~quit + sex, s)
    say(plan, "quit-sex", "tests/rao-scott/statistic", f$statistic); say(plan, "quit-sex", "tests/rao-scott/p_value", f$p.value)
    t <- svyttest(x ~ sex, s)
    say(plan, "x-sex", "tests/t/p_value", t$p.value)
  }
  fit <- summary(svyglm(x ~ y + sex, s), df.resid = degf(s) - 2)$coefficients
  for (k in 1:3) {
    name <- c("(Intercept)", "Y?", "Sex?: Male")[k]
    say(plan, "model", paste0("tables/Design-based linear regression/", name, "/b"), fit[k, 1])
    say(plan, "model", paste0("tables/Design-based linear regression/", name, "/SE"), fit[k, 2])
  }
}
d$unit <- paste(d$school, d$class)
numbers("stages", svydesign(~school + unit, fpc = ~schools + classes, weights = ~w, data = d))
for (rule in c("adjust", "average", "certainty", "remove")) {
  options(survey.lonely.psu = rule)
  numbers(rule, svydesign(~school, strata = ~stratum, weights = ~w, data = d), tests = FALSE)
}
options(survey.lonely.psu = "fail")
d$all <- c(p = 5, q = 40, r = 1)[d$stratum]
numbers("whole", svydesign(~school, strata = ~stratum, fpc = ~all, weights = ~w, data = d))
numbers("rscales", svrepdesign(data = d, weights = ~w, repweights = d[grep("^j[0-9]+$", names(d))],
  combined.weights = TRUE, type = "JKn", scale = 1, rscales = jkn$rscales))
## Without weights: N/n of each stage.
d$people <- c(p = 600, q = 900, r = 40)[d$stratum]
d$everybody <- 6194
numbers("n-stages", svydesign(~school + unit, fpc = ~schools + classes, data = d))
numbers("n-clusters", svydesign(~school, strata = ~stratum, fpc = ~all, data = d))
numbers("n-strata", svydesign(~1, strata = ~stratum, fpc = ~people, data = d))
numbers("n-all", svydesign(~1, fpc = ~everybody, data = d))
write.csv(do.call(rbind, rows), "designs-expected.csv", row.names = FALSE, quote = TRUE)
cat(length(rows), "numbers,", nrow(d), "rows\n")
