# Makes answers.csv (synthetic, our own) and expected.csv: what R says of each number of plan.yaml.
# R 4.2.2 with survey 4.1, psych 2.2.9, lavaan 0.6, MASS, polycor. Run in this folder: Rscript make.R
suppressMessages({library(survey); library(psych); library(lavaan); library(MASS)})
options(survey.lonely.psu = "fail")

## --- answers ---------------------------------------------------------------------------------------------------
set.seed(20261129)
n <- 300
cluster <- rep(1:30, each = 10)
stratum <- rep(c("north", "south", "west"), times = c(100, 120, 80))
shift <- rnorm(30, 0, .5)[cluster]
trait <- rnorm(n) + shift
likert <- function(x) cut(x, c(-Inf, -1.2, -.4, .4, 1.2, Inf), labels = FALSE)
d <- data.frame(stratum, cluster)
for (i in 1:5) d[[paste0("q", i)]] <- likert((if (i == 4) -1 else 1) * .8 * trait + rnorm(n, 0, .7))
d$q6 <- 3                                     # everybody answers alike
d$age <- c("young", "middle", "old")[pmin(3, pmax(1, round(2 + .4 * trait + rnorm(n, 0, .8))))]
d$team <- sample(c("a", "b", "c"), n, TRUE, c(.5, .3, .2))
d$sex <- sample(c("f", "m"), n, TRUE)
d$before <- round(50 + 8 * trait + rnorm(n, 0, 6))
d$after <- round(53 + 7 * trait + 3 * (d$team == "b") + rnorm(n, 0, 6))
d$noise <- round(rnorm(n, 20, 4), 1)
d$agree <- likert(trait + rnorm(n))           # 1 to 5, 8 don't know, -99 refused
d$agree[sample(n, 40)] <- 8
d$agree[sample(n, 25)] <- -99
p <- cbind(pay = runif(n) < plogis(.3 + trait), time = runif(n) < .35, rest = runif(n) < .25)
none <- rowSums(p) == 0
d$need.pay <- as.integer(p[, 1]); d$need.time <- as.integer(p[, 2]); d$need.rest <- as.integer(p[, 3])
d$need.none <- as.integer(none)
d$quit <- ifelse(runif(n) < plogis(-.5 - .7 * trait + .5 * (d$sex == "m")), "yes", "no")
d$w <- round(runif(n, .5, 2.5), 3)
for (v in c("q2", "q5", "before", "after")) d[sample(n, 12), v] <- NA
write.csv(d, "answers.csv", row.names = FALSE, na = "")

## --- what R says -----------------------------------------------------------------------------------------------
rows <- list()
say <- function(plan, finding, where, value) {
  rows[[length(rows) + 1]] <<- data.frame(plan, finding, where, value = sprintf("%.15g", value))
}
r <- d; r$q4 <- 6 - r$q4
items <- paste0("q", 1:5)

# alpha, omega, ICC, KMO, Friedman, split half of a scale with a reversed item: items: [scale]
x <- na.omit(r[items])
a <- suppressWarnings(psych::alpha(x, check.keys = FALSE))
k <- 5; m <- nrow(x)
al <- a$total$raw_alpha
say("plan", "items", "measures/Cronbach's alpha/value", al)
say("plan", "items", "measures/Cronbach's alpha/low", 1 - (1 - al) * qf(.975, m - 1, (m - 1) * (k - 1)))
say("plan", "items", "measures/Cronbach's alpha/high", 1 - (1 - al) * qf(.025, m - 1, (m - 1) * (k - 1)))
say("plan", "items", "measures/Cronbach's alpha/n", m)
say("plan", "items", "measures/Standardised alpha/value", a$total$std.alpha)
say("plan", "items", "measures/Guttman's lambda 6/value", a$total[["G6(smc)"]])
fit <- cfa(paste("f =~", paste(items, collapse = "+")), x, std.lv = TRUE)
e <- lavInspect(fit, "est")
say("plan", "items", "measures/Omega total/value", sum(e$lambda)^2 / (sum(e$lambda)^2 + sum(diag(e$theta))))
icc <- suppressWarnings(psych::ICC(x, lmer = FALSE))$results
for (t in c("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k")) {
  i <- icc[icc$type == t, ]
  say("plan", "items", paste0("measures/", t, "/value"), i$ICC)
  say("plan", "items", paste0("measures/", t, "/low"), i[["lower bound"]])
}
kmo <- psych::KMO(cor(x))
say("plan", "items", "measures/Sampling adequacy (KMO)/value", kmo$MSA)
say("plan", "items", "tables/Sampling adequacy by item/Q4?/KMO", kmo$MSAi[["q4"]])
sph <- psych::cortest.bartlett(cor(x), m)
say("plan", "items", "tests/bartlett/statistic", sph$chisq)
say("plan", "items", "tests/bartlett/p_value", sph$p.value)
fr <- friedman.test(as.matrix(x))
say("plan", "items", "tests/friedman/statistic", fr$statistic)
say("plan", "items", "tests/friedman/p_value", fr$p.value)
sp <- suppressWarnings(psych::splitHalf(x, raw = FALSE))
say("plan", "items", "measures/Split half, largest (lambda 4)/value", sp$maxrb)
cc <- cor(x)                                   # psych's minrb leaves splits out: every one, by hand
halves <- apply(combn(5, 2), 2, function(i) 4 * sum(cc[i, -i]) / sum(cc))
say("plan", "items", "measures/Split half, smallest/value", min(halves))
say("plan", "items", "measures/Split half, mean/value", mean(halves))
for (q in items) {
  say("plan", "items", paste0("tables/Items of the scale/", toupper(q), "?/item-rest r"), a$item.stats[q, "r.drop"])
  say("plan", "items", paste0("tables/Items of the scale/", toupper(q), "?/alpha if deleted"), a$alpha.drop[q, "raw_alpha"])
}
# the same of scale: x with tests:, and with an item that does not vary left out
say("plan", "score", "reliability/Cronbach's alpha/value", al)
say("plan", "score", "reliability/Sampling adequacy (KMO)/value", kmo$MSA)
say("plan", "six", "reliability/Cronbach's alpha/value", al)
say("plan", "six", "reliability/Omega total/value", sum(e$lambda)^2 / (sum(e$lambda)^2 + sum(diag(e$theta))))
say("plan", "six", "item_analysis/Items of the scale/Q6? (does not vary)/mean", 3)
# psych gives the pairwise alpha with covariances of pairs
pw <- suppressWarnings(psych::alpha(r[items], check.keys = FALSE, use = "pairwise"))
say("plan", "pairwise", "measures/Cronbach's alpha/value", pw$total$raw_alpha)

# the mean difference of pairs
t <- t.test(d$after, d$before, paired = TRUE)
both <- na.omit(d[c("before", "after")])
say("plan", "change", "tests/paired-t/statistic", t$statistic)
say("plan", "change", "tests/paired-t/df", t$parameter)
say("plan", "change", "tests/paired-t/p_value", t$p.value)
say("plan", "change", "measures/Mean difference, After? less Before?/value", mean(both$after - both$before))
say("plan", "change", "measures/Mean difference, After? less Before?/low", t$conf.int[1])
say("plan", "change", "measures/Mean difference, After? less Before?/high", t$conf.int[2])
say("plan", "change", "tables/Means of the people who gave both answers/Before?/mean", mean(both$before))
say("plan", "change", "tables/Means of the people who gave both answers/After?/SD", sd(both$after))

# polychoric correlations of three
for (pair in list(c("q1", "q2"), c("q1", "q3"), c("q2", "q3"))) {
  pc <- polycor::polychor(d[[pair[1]]], d[[pair[2]]])
  label <- paste0(toupper(pair[1]), "? with ", toupper(pair[2]), "?")
  say("plan", "poly", paste0("tables/Correlations, Polychoric/", label, "/coefficient"), pc)
}

# a screen is one family (Benjamini and Hochberg)
chi <- function(v) chisq.test(table(d[[v]], d$sex), correct = FALSE)
ps <- c(before = t.test(before ~ sex, d)$p.value, noise = t.test(noise ~ sex, d)$p.value,
        team = chi("team")$p.value, quit = chi("quit")$p.value)
adj <- p.adjust(ps, "BH")
say("plan", "screen-before", "tests/welch-t/p_adjusted", adj[["before"]])
say("plan", "screen-noise", "tests/welch-t/p_adjusted", adj[["noise"]])
say("plan", "screen-team", "tests/chi-square/p_adjusted", adj[["team"]])
say("plan", "screen-quit", "tests/chi-square/p_adjusted", adj[["quit"]])
say("plan", "screen-quit", "tests/chi-square/family", 4)
# a banner of groupings is one family (Holm), whatever their tests are called
holm <- p.adjust(c(t.test(noise ~ sex, d)$p.value, oneway.test(noise ~ team, d)$p.value), "holm")
say("plan", "banner-by-sex", "tests/welch-t/p_adjusted", holm[1])
say("plan", "banner-by-team", "tests/welch-anova/p_adjusted", holm[2])

# mentions without "none of these", Cochran's Q
b <- as.matrix(d[c("need.pay", "need.time", "need.rest")])
say("plan", "need", "chosen/value", mean(rowSums(b)))
say("plan", "need", "chosen/se", sd(rowSums(b)) / sqrt(n))
for (o in c("pay", "time", "rest"))
  say("plan", "need", paste0("cells/", o, "/of_mentions"), sum(d[[paste0("need.", o)]]) / sum(b))
g <- colSums(b); l <- rowSums(b)
Q <- 2 * (3 * sum(g^2) - sum(g)^2) / (3 * sum(l) - sum(l^2))
say("plan", "need", "tests/cochran-q/statistic", Q)
say("plan", "need", "tests/cochran-q/p_value", pchisq(Q, 2, lower.tail = FALSE))

# the same in a sample of clusters
des <- svydesign(~cluster, strata = ~stratum, weights = ~w, data = transform(d, chosen = rowSums(b)))
mc <- svymean(~chosen, des)
say("design", "need", "chosen/value", coef(mc))
say("design", "need", "chosen/se", SE(mc))
say("design", "need", "chosen/low", confint(mc, df = degf(des))[1])

# categories as terms, ordered ones too; a chosen reference; ordered as 1, 2, 3 where asked
coefs <- function(plan, finding, title, s, names) {
  for (i in seq_along(names)) {
    at <- paste0("tables/", title, "/", names[i], "/")
    say(plan, finding, paste0(at, "b"), s[i, 1])
    say(plan, finding, paste0(at, "SE"), s[i, 2])
    say(plan, finding, paste0(at, "p"), s[i, 4])
  }
}
d$ag <- factor(d$age, c("young", "middle", "old"))
d$tm <- relevel(factor(d$team), "b")
m1 <- lm(noise ~ before + ag + tm, d)
terms <- c("(Intercept)", "Before?", "Age?: Middle", "Age?: Old", "Team?: A", "Team?: C")
coefs("plan", "linear", "Linear regression", coef(summary(m1)), terms)
say("plan", "linear", "tests/linear/statistic", summary(m1)$fstatistic[1])
m2 <- lm(noise ~ as.integer(ag), d)
coefs("plan", "numbers", "Linear regression", coef(summary(m2)), c("(Intercept)", "Age?"))
m3 <- glm(quit == "yes" ~ ag + sex, binomial, transform(d, ag = relevel(ag, "old")), epsilon = 1e-14)
coefs("plan", "logistic", "Logistic regression", coef(summary(m3)),
      c("(Intercept)", "Age?: Young", "Age?: Middle", "Sex?: Male"))
dd <- transform(d, ag = ag, tm = factor(team))
m4 <- svyglm(noise ~ ag + tm, svydesign(~cluster, strata = ~stratum, weights = ~w, data = dd))
coefs("design", "linear", "Design-based linear regression", coef(summary(m4)),
      c("(Intercept)", "Age?: Middle", "Age?: Old", "Team?: B", "Team?: C"))

# one base a finding: all who answered, or valid percent
wilson <- function(x, n) { z <- qnorm(.975); p <- x / n
  (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n) }
v <- d$agree[d$agree %in% 1:5]
for (f in list(list("agree", nrow(d)), list("valid", length(v)))) {
  top <- sum(v >= 4); low <- sum(v <= 2); nn <- f[[2]]
  say("plan", f[[1]], "base_n", nn)
  say("plan", f[[1]], "answered", nrow(d))
  say("plan", f[[1]], "cells/4/estimate/value", sum(v == 4) / nn)
  say("plan", f[[1]], "cells/4/estimate/low", wilson(sum(v == 4), nn)[1])
  say("plan", f[[1]], "measures/Rather/high", wilson(sum(v == 4), nn)[2])
  say("plan", f[[1]], "boxes/top/value", top / nn)
  say("plan", f[[1]], "measures/Two highest/value", top / nn)
  say("plan", f[[1]], "measures/Net/value", (top - low) / nn)
  chi5 <- chisq.test(table(factor(v, 1:5)))
  say("plan", f[[1]], "tests/goodness-of-fit/statistic", chi5$statistic)
  say("plan", f[[1]], "tests/goodness-of-fit/n", length(v))
}
ok <- d$agree %in% 1:5
tab <- table(d$agree[ok], d$sex[ok])
say("plan", "valid-by-sex", "tests/chi-square/statistic", chisq.test(tab, correct = FALSE)$statistic)
say("plan", "valid-by-sex", "groups/f/base_n", sum(tab[, "f"]))
all8 <- table(d$agree[d$agree != -99], d$sex[d$agree != -99])
say("plan", "agree-by-sex", "tests/chi-square/statistic", chisq.test(all8, correct = FALSE)$statistic)
d$valid <- d$agree; d$valid[!ok] <- NA
dv <- svydesign(~cluster, strata = ~stratum, weights = ~w, data = d)
mv <- svymean(~factor(valid), dv, na.rm = TRUE)
say("design", "valid", "cells/4/estimate/value", coef(mv)[4])
say("design", "valid", "cells/4/estimate/se", SE(mv)[4])

expected <- do.call(rbind, rows)
write.csv(expected, "expected.csv", row.names = FALSE, quote = TRUE)
cat(nrow(expected), "numbers\n")
