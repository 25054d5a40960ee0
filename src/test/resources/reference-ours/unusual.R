# Makes unusual.csv (synthetic, our own) and unusual-expected.csv: what R says of each number of unusual.yaml and, of
# samples drawn in five ways, of unusual-design.yaml. Codes that fall along the list, categories nobody chose, items reversed or constant, groups of one,
# rankings left half done, weights that are tied, 0 or missing, few clusters, a stratum of one cluster and one in which
# nobody answered. R 4.2.2 with survey 4.1 and MASS. Run in this folder: Rscript unusual.R
suppressMessages({library(survey); library(MASS)})
set.seed(20261203)

## --- answers ---------------------------------------------------------------------------------------------------
cluster <- c(rep(1:9, each = 12), rep(10:15, each = 14), rep(16:18, each = 13), rep(19, 15))
n <- length(cluster)
stratum <- c("n", "s", "w", "x")[findInterval(cluster, c(1, 10, 16, 19))]
trait <- rnorm(n) + rnorm(19, 0, .5)[cluster]
cut5 <- function(x, at = c(-1.3, -.4, .4, 1.3)) cut(x, c(-Inf, at, Inf), labels = FALSE)
d <- data.frame(stratum, cluster)
d$cbi <- cut5(.8 * trait + rnorm(n, 0, .7))                                   # listed 5 Always ... 1 Never
d$score <- c(0, 50, 75, 100)[cut5(.7 * trait + rnorm(n, 0, .8), c(-.8, .2, 1))] # listed 100 ... 0, nobody chose 25
d$steps <- c(0, 1, 5, 10)[cut5(.5 * trait + rnorm(n), c(-.7, .2, 1))]
d$word <- c("lo", "mid", "hi")[cut5(.6 * trait + rnorm(n), c(-.5, .6))]
d$four <- cut5(.6 * trait + rnorm(n), c(-.9, 0, .9)) - 1                      # listed 3 ... 0
d$grade <- cut5(.5 * trait + rnorm(n), c(-.6, .7))                            # listed 3 High, 2, 1 Low
d$grp <- sample(c("a", "b"), n, TRUE, c(.55, .45))
d$team <- sample(c("r", "s", "t"), n, TRUE, c(.5, .3, .2)); d$team[5] <- "one"
d$y <- round(20 + 5 * trait + rnorm(n, 0, 4), 1)
d$before <- round(50 + 8 * trait + rnorm(n, 0, 6)); d$after <- round(52 + 7 * trait + rnorm(n, 0, 6))
d$quit <- ifelse(runif(n) < plogis(-.3 - .7 * trait), "yes", "no")
for (i in 1:4) d[[paste0("i", i)]] <- cut5((if (i == 3) -1 else 1) * .8 * trait + rnorm(n, 0, .7))
d$flat <- 2
p <- cbind(runif(n) < plogis(trait - .5), runif(n) < .3, runif(n) < .2)
d$ch.p <- +p[, 1]; d$ch.q <- +p[, 2]; d$ch.r <- +p[, 3]; d$ch.none <- +(rowSums(p) == 0 & runif(n) < .8)
r <- t(sapply(1:n, function(i) rank(c(.4 * trait[i], 0, .5) + rnorm(3)))); colnames(r) <- c("rk.u", "rk.v", "rk.z")
r[sample(n, 15), ] <- NA; half <- sample(which(!is.na(r[, 1])), 12)
for (i in half) r[i, r[i, ] == 3] <- NA
d <- cbind(d, r)
d$word[sample(n, 18)] <- "dk"; d$four[sample(n, 14)] <- -9; d$four[sample(n, 9)] <- NA
for (v in c("cbi", "steps", "y", "before", "after", "i2", "grp")) d[[v]][sample(n, 7)] <- NA
d$y[d$stratum == "w"] <- NA
d$w <- sample(c(.5, 1, 1, 2, 3.25), n, TRUE); d$w[sample(n, 8)] <- 0; d$w[sample(which(d$w > 0), 5)] <- NA
d$person <- seq_len(n); d$N <- c(n = 40, s = 30, w = 12, x = 5)[d$stratum]; d$M <- 50 + d$cluster
for (g in 1:8) d[[paste0("j", g)]] <- ifelse(d$cluster %% 8 + 1 == g, 0, 8 / 7)   # jackknife of eight groups of clusters
write.csv(d, "unusual.csv", row.names = FALSE, na = "")

## --- what R says -----------------------------------------------------------------------------------------------
d$four[d$four == -9] <- NA   # refused
rows <- list()
say <- function(plan, finding, where, value)
  rows[[length(rows) + 1]] <<- data.frame(plan, finding, where, value = sprintf("%.15g", as.numeric(value)))
U <- "unusual"
both <- function(a, b) { k <- !is.na(a) & !is.na(b); list(a[k], b[k]) }
wilson <- function(x, n) { z <- qnorm(.975); p <- x / n
  (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n) }

# means, ranks, medians and ends of items whose codes fall
for (v in c("cbi", "score", "steps")) {
  x <- na.omit(d[[v]]); t <- t.test(x)
  f <- paste0("m-", v)
  say(U, f, "groups//estimate/value", mean(x)); say(U, f, "groups//estimate/low", t$conf.int[1])
  say(U, f, "groups//estimate/high", t$conf.int[2]); say(U, f, "groups//standard_deviation", sd(x))
  say(U, f, "measures/Median/value", median(x)); say(U, f, "measures/Lower quartile/value", quantile(x, .25))
  say(U, f, "measures/Upper quartile/value", quantile(x, .75)); say(U, f, "measures/Skewness/value",
    { m <- mean(x); k <- length(x); sqrt(k * (k - 1)) / (k - 2) * mean((x - m)^3) / mean((x - m)^2)^1.5 })
  say(U, f, "measures/Variance/value", var(x))
  by <- paste0(v, "-by-grp")
  w <- wilcox.test(d[[v]][d$grp %in% "a"], d[[v]][d$grp %in% "b"], exact = FALSE, correct = FALSE)
  na <- sum(d$grp %in% "a" & !is.na(d[[v]])); nb <- sum(d$grp %in% "b" & !is.na(d[[v]]))
  say(U, by, "tests/mann-whitney/statistic", w$statistic); say(U, by, "tests/mann-whitney/p_value", w$p.value)
  say(U, by, "tests/mann-whitney/effect/value", w$statistic / (na * nb))
  t <- t.test(d[[v]][d$grp %in% "a"], d[[v]][d$grp %in% "b"])
  say(U, by, "tests/welch-t/statistic", t$statistic); say(U, by, "tests/welch-t/p_value", t$p.value)
  say(U, by, "measures/Difference of means, A less B/value", -diff(t$estimate))
  lev <- { k <- !is.na(d[[v]]) & !is.na(d$grp); z <- d[[v]][k]; g <- d$grp[k]
    anova(lm(abs(z - ave(z, g, FUN = median)) ~ g)) }
  say(U, by, "tests/levene/statistic", lev$F[1]); say(U, by, "tests/levene/p_value", lev$Pr[1])
  # the same ranks and the same spread by way of a crosstab
  x <- paste0("x-", v)
  say(U, x, "tests/mann-whitney/statistic", w$statistic); say(U, x, "tests/mann-whitney/p_value", w$p.value)
  say(U, x, "tests/levene/statistic", lev$F[1])
  # trends over groups in order: 1 Low, 2, 3 High, listed from the highest
  g <- d$grade; z <- d[[v]]; k <- !is.na(z); g <- g[k]; z <- z[k]
  kw <- kruskal.test(z, g)
  gr <- paste0(v, "-by-grade")
  say(U, gr, "tests/kruskal-wallis/statistic", kw$statistic); say(U, gr, "tests/kruskal-wallis/p_value", kw$p.value)
  jt <- 0
  for (a in 1:2) for (b in (a + 1):3) jt <- jt + sum(outer(z[g == a], z[g == b], function(s, u) (u > s) + (u == s) / 2))
  N <- length(z); ni <- table(g); tj <- table(z)
  f1 <- function(m) sum(m * (m - 1) * (2 * m + 5)); f2 <- function(m) sum(m * (m - 1) * (m - 2)); f3 <- function(m) sum(m * (m - 1))
  va <- (N * (N - 1) * (2 * N + 5) - f1(ni) - f1(tj)) / 72 + f2(ni) * f2(tj) / (36 * N * (N - 1) * (N - 2)) +
    f3(ni) * f3(tj) / (8 * N * (N - 1))
  say(U, gr, "tests/jonckheere/statistic", jt)
  say(U, gr, "tests/jonckheere/p_value", 2 * pnorm(-abs(jt - (N^2 - sum(ni^2)) / 4) / sqrt(va)))
  m <- summary(lm(z ~ g))$coef
  say(U, gr, "tests/mean-trend/effect/value", m[2, 1])
  say(U, gr, "tests/mean-trend/statistic", m[2, 3]); say(U, gr, "tests/mean-trend/p_value", m[2, 4])
  # Dunn: differences of mean ranks, the second less the first as they are listed
  rk <- rank(z); se <- function(a, b) sqrt((N * (N + 1) / 12 - sum(tj^3 - tj) / (12 * (N - 1))) * (1 / sum(g == a) + 1 / sum(g == b)))
  pairs <- list(c(2, 3), c(1, 3), c(1, 2)); nm <- c("Low", "Middling", "High")
  ps <- sapply(pairs, function(q) 2 * pnorm(-abs(mean(rk[g == q[1]]) - mean(rk[g == q[2]])) / se(q[1], q[2])))
  for (i in 1:3) { q <- pairs[[i]]; at <- paste0("tables/Dunn's comparisons of mean ranks/", nm[q[1]], " less ", nm[q[2]], "/")
    dif <- mean(rk[g == q[1]]) - mean(rk[g == q[2]])
    say(U, gr, paste0(at, "difference of mean ranks"), dif)
    say(U, gr, paste0(at, "statistic"), dif / se(q[1], q[2])); say(U, gr, paste0(at, "adjusted p"), p.adjust(ps, "holm")[i]) }
  # ordinal measures of a crosstab of two orders that fall: signs as those of the correlations
  cr <- paste0(v, "-grade")
  con <- sum(outer(z, z, ">") & outer(g, g, ">")); dis <- sum(outer(z, z, ">") & outer(g, g, "<"))
  say(U, cr, "measures/Gamma/value", (con - dis) / (con + dis))
  ta <- suppressWarnings(cor.test(z, g, method = "kendall", exact = FALSE))
  say(U, cr, "tests/tau-b/effect/value", ta$estimate); say(U, cr, "tests/tau-b/p_value", ta$p.value)
  lv <- match(z, sort(unique(d[[v]])))
  # scores by place: a category nobody chose keeps its place
  if (v == "score") lv <- match(z, c(0, 25, 50, 75, 100))
  say(U, cr, "tests/linear-trend/statistic", sqrt(N - 1) * cor(lv, g))
  pe <- cor.test(z, g); sp <- suppressWarnings(cor.test(rank(z), rank(g)))
  say(U, paste0("c-", v), "tests/pearson/effect/value", pe$estimate); say(U, paste0("c-", v), "tests/pearson/p_value", pe$p.value)
  say(U, paste0("c-", v), "tests/spearman/effect/value", sp$estimate)
  say(U, paste0("c-", v), "tests/kendall/effect/value", ta$estimate)
  # models: one direction
  dd <- na.omit(data.frame(z = d[[v]], y = d$y, grp = d$grp))
  lmf <- summary(lm(z ~ y + grp, dd))$coef
  for (i in 1:3) { nmx <- c("(Intercept)", "Y?", "Group?: B")[i]
    say(U, paste0("lin-", v), paste0("tables/Linear regression/", nmx, "/b"), lmf[i, 1])
    say(U, paste0("lin-", v), paste0("tables/Linear regression/", nmx, "/SE"), lmf[i, 2]) }
  po <- summary(polr(factor(z) ~ y + grp, dd, Hess = TRUE, control = list(reltol = 1e-14, maxit = 1000)))$coefficients
  for (i in 1:2) { nmx <- c("Y?", "Group?: B")[i]
    say(U, paste0("po-", v), paste0("tables/Proportional odds regression/", nmx, "/b"), po[i, 1])
    say(U, paste0("po-", v), paste0("tables/Proportional odds regression/", nmx, "/SE"), po[i, 2]) }
}
# the two ends
v <- na.omit(d$cbi); nn <- length(v)
say(U, "cbi", "measures/Two highest/value", mean(v >= 4)); say(U, "cbi", "measures/Two highest/low", wilson(sum(v >= 4), nn)[1])
say(U, "cbi", "measures/Between/value", mean(v == 3)); say(U, "cbi", "measures/Two lowest/value", mean(v <= 2))
say(U, "cbi", "measures/Net/value", mean(v >= 4) - mean(v <= 2))
say(U, "cbi", "boxes/top/value", mean(v >= 4)); say(U, "cbi", "boxes/bottom/value", mean(v <= 2)); say(U, "cbi", "cells/5/estimate/value", mean(v == 5))
v <- d$score
say(U, "score", "measures/Two highest/value", mean(v >= 75)); say(U, "score", "measures/Between/value", mean(v == 50))
say(U, "score", "measures/Two lowest/value", mean(v <= 25)); say(U, "score", "cells/25/count", 0)
v <- na.omit(d$four); say(U, "four", "base_n", length(v)); say(U, "four", "measures/Two highest/value", mean(v %in% 2:3))
say(U, "four", "measures/Two lowest/value", mean(v %in% 0:1)); say(U, "four", "measures/Net/value", (sum(v %in% 2:3) - sum(v %in% 0:1)) / length(v))
# text codes keep the order of the list; "don't know" is outside of it
wd <- match(d$word, c("lo", "mid", "hi")); b <- both(wd, d$cbi)
say(U, "word-cbi", "measures/Gamma/value", { x <- b[[1]]; z <- b[[2]]
  cc <- sum(outer(x, x, ">") & outer(z, z, ">")); dc <- sum(outer(x, x, ">") & outer(z, z, "<")); (cc - dc) / (cc + dc) })
say(U, "word-cbi", "tests/tau-b/effect/value", cor(b[[1]], b[[2]], method = "kendall"))
say(U, "c-word", "tests/spearman/effect/value", cor(rank(b[[1]]), rank(b[[2]])))
# pairs
t <- t.test(d$after, d$before, paired = TRUE)
say(U, "pair", "tests/paired-t/statistic", t$statistic); say(U, "pair", "measures/Mean difference, After? less Before?/value", t$estimate)
say(U, "pair", "measures/Mean difference, After? less Before?/low", t$conf.int[1])
sr <- suppressWarnings(wilcox.test(d$i1, d$i2, paired = TRUE, exact = FALSE, correct = FALSE))
dif <- na.omit(d$i2 - d$i1); dif <- dif[dif != 0]
say(U, "ranks", "tests/signed-rank/statistic", sum(rank(abs(dif))[dif > 0])); say(U, "ranks", "tests/signed-rank/p_value", sr$p.value)
kap <- function(a, b, w) { k <- length(w[, 1]); o <- table(factor(a, 1:k), factor(b, 1:k)) / length(a)
  e <- outer(rowSums(o), colSums(o)); (sum(w * o) - sum(w * e)) / (1 - sum(w * e)) }
b <- both(d$i1, d$i2); W <- 1 - abs(outer(1:5, 1:5, "-")) / 4
say(U, "ranks", "measures/Cohen's kappa, linear weights/value", kap(b[[1]], b[[2]], W))
say(U, "ranks", "measures/Cohen's kappa/value", kap(b[[1]], b[[2]], diag(5)))
# items, one of them reversed, one constant
x <- na.omit(data.frame(d$i1, d$i2, 6 - d$i3, d$i4)); k <- 4; m <- nrow(x)
al <- k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
for (f in c("items", "five")) { say(U, f, "measures/Cronbach's alpha/value", al)
  say(U, f, "measures/Cronbach's alpha/low", 1 - (1 - al) * qf(.975, m - 1, (m - 1) * (k - 1))) }
for (i in 1:4) say(U, "items", paste0("tables/Items of the scale/I", i, "?/item-rest r"), cor(x[, i], rowSums(x[, -i])))
fr <- friedman.test(as.matrix(x)); say(U, "items", "tests/friedman/statistic", fr$statistic); say(U, "items", "tests/friedman/p_value", fr$p.value)
x5 <- as.matrix(cbind(x, 2)); f5 <- friedman.test(x5); say(U, "five", "tests/friedman/statistic", f5$statistic)
ms <- function(x) { n <- nrow(x); k <- ncol(x); g <- mean(x); R <- k * var(rowMeans(x)); C <- n * var(colMeans(x))
  E <- (sum((x - g)^2) - (n - 1) * R - (k - 1) * C) / ((n - 1) * (k - 1)); c(R, C, E, n, k) }
for (f in c("items", "five")) { q <- ms(if (f == "items") as.matrix(x) else x5)
  say(U, f, "measures/ICC3/value", (q[1] - q[3]) / (q[1] + (q[5] - 1) * q[3]))
  say(U, f, "measures/ICC2/value", (q[1] - q[3]) / (q[1] + (q[5] - 1) * q[3] + q[5] * (q[2] - q[3]) / q[4]))
  say(U, f, "measures/ICC3k/value", (q[1] - q[3]) / q[1]) }
# mentions, "none of these" among the options
b <- as.matrix(d[c("ch.p", "ch.q", "ch.r")]); g <- colSums(b); l <- rowSums(b)
Q <- 2 * (3 * sum(g^2) - sum(g)^2) / (3 * sum(l) - sum(l^2))
say(U, "ch", "tests/cochran-q/statistic", Q); say(U, "ch", "chosen/value", mean(l)); say(U, "ch", "chosen/se", sd(l) / sqrt(n))
for (o in c("p", "q", "r")) say(U, "ch", paste0("cells/", o, "/of_mentions"), sum(d[[paste0("ch.", o)]]) / sum(b))
say(U, "ch", "cells/none/estimate/value", mean(d$ch.none))
# a ranking, half done by some
any <- rowSums(!is.na(d[c("rk.u", "rk.v", "rk.z")])) > 0
for (o in c("u", "v", "z")) { x <- d[[paste0("rk.", o)]]
  say(U, "rk", paste0("cells/", o, "/first/value"), sum(x == 1, na.rm = TRUE) / sum(any))
  say(U, "rk", paste0("cells/", o, "/first/low"), wilson(sum(x == 1, na.rm = TRUE), sum(any))[1])
  say(U, "rk", paste0("cells/", o, "/estimate/value"), sum(!is.na(x)) / sum(any))
  say(U, "rk", paste0("cells/", o, "/mean_rank/value"), mean(x, na.rm = TRUE))
  say(U, "rk", paste0("cells/", o, "/mean_rank/low"), t.test(x)$conf.int[1]) }
# a group of one: without a spread, and not in Welch's test
y <- d$y[!is.na(d$y)]; tm <- d$team[!is.na(d$y)]
for (g in c("r", "s", "t")) say(U, "y-team", paste0("groups/", g, "/estimate/low"), t.test(y[tm == g])$conf.int[1])
say(U, "y-team", "groups/one/estimate/value", y[tm == "one"])
an <- anova(lm(y ~ tm)); say(U, "y-team", "tests/anova/statistic", an$F[1]); say(U, "y-team", "tests/anova/p_value", an$Pr[1])
# factors of three levels with a chosen reference, which falls along the list
fit <- summary(lm(y ~ relevel(factor(grade), "2") + relevel(factor(word, c("lo", "mid", "hi")), "hi"), subset(d, word != "dk")))$coef
nm <- c("(Intercept)", "Grade?: Low", "Grade?: High", "Word?: Lo", "Word?: Mid")
for (i in 1:5) { say(U, "ref", paste0("tables/Linear regression/", nm[i], "/b"), fit[i, 1]); say(U, "ref", paste0("tables/Linear regression/", nm[i], "/p"), fit[i, 4]) }
lg <- summary(glm(quit == "yes" ~ factor(grade, c(3, 2, 1)) + cbi, binomial, d, epsilon = 1e-14))$coef
nm <- c("(Intercept)", "Grade?: Middling", "Grade?: Low", "CBI?")
for (i in 1:4) { say(U, "logit", paste0("tables/Logistic regression/", nm[i], "/b"), lg[i, 1]); say(U, "logit", paste0("tables/Logistic regression/", nm[i], "/SE"), lg[i, 2]) }

## --- by the design: weights of 0 were drawn, those that are missing were not ---------------------------------------
options(survey.lonely.psu = "average")
e <- d[!is.na(d$w), ]; e$any <- any[!is.na(d$w)]
e$chosen <- e$ch.p + e$ch.q + e$ch.r
for (o in c("u", "v", "z")) { x <- e[[paste0("rk.", o)]]; e[[paste0("first.", o)]] <- +(!is.na(x) & x == 1); e[[paste0("in.", o)]] <- +!is.na(x) }
e$dif <- e$after - e$before
designed <- function(W, whole, taylor = TRUE) {
S <- subset(whole, w > 0)
df <- degf(S)
est <- function(finding, where, m, se = TRUE) {
  say(W, finding, paste0(where, "/value"), coef(m)[1]); say(W, finding, paste0(where, "/se"), SE(m)[1])
  ci <- coef(m)[1] + c(-1, 1) * qt(.975, df) * SE(m)[1]
  say(W, finding, paste0(where, "/low"), ci[1]); say(W, finding, paste0(where, "/high"), ci[2]) }
logit <- function(finding, where, m) { p <- coef(m)[1]; s <- SE(m)[1]
  say(W, finding, paste0(where, "/value"), p); say(W, finding, paste0(where, "/se"), s)
  ci <- plogis(qlogis(p) + c(-1, 1) * qt(.975, df) * s / (p * (1 - p)))
  say(W, finding, paste0(where, "/low"), ci[1]); say(W, finding, paste0(where, "/high"), ci[2]) }
for (v in c("cbi", "score", "y")) { est(paste0("m-", v), "groups//estimate", svymean(as.formula(paste0("~", v)), S, na.rm = TRUE))
  est(paste0("m-", v), "measures/Total, valid answers", svytotal(as.formula(paste0("~", v)), S, na.rm = TRUE))
  for (g in c("a", "b")) est(paste0(v, "-by-grp"), paste0("groups/", g, "/estimate"), svymean(as.formula(paste0("~", v)), subset(S, grp %in% g), na.rm = TRUE))
  if (taylor) { T <- S; T$variables$val <- T$variables[[v]]; T <- subset(T, !is.na(val) & !is.na(grp))
  t <- svyttest(val ~ grp, T)
  say(W, paste0(v, "-by-grp"), "tests/t/statistic", -t$statistic); say(W, paste0(v, "-by-grp"), "tests/t/df", t$parameter); say(W, paste0(v, "-by-grp"), "tests/t/p_value", t$p.value) } }
for (h in c("n", "s", "x")) say(W, "y-by-stratum", paste0("groups/", h, "/estimate/value"), coef(svymean(~y, subset(S, stratum == h), na.rm = TRUE)))
if (taylor) for (h in c("n", "s")) say(W, "y-by-stratum", paste0("groups/", h, "/estimate/se"), SE(svymean(~y, subset(S, stratum == h), na.rm = TRUE)))
if (taylor) for (h in c("n", "s", "w")) est("cbi-by-stratum", paste0("groups/", h, "/estimate"), svymean(~cbi, subset(S, stratum == h), na.rm = TRUE))
for (c in 1:5) logit("cbi", paste0("cells/", c, "/estimate"), svymean(as.formula(paste0("~I(as.numeric(cbi==", c, "))")), S, na.rm = TRUE))
logit("cbi", "measures/Two highest", svymean(~I(as.numeric(cbi >= 4)), S, na.rm = TRUE))
est("cbi", "measures/Net", svymean(~I((cbi >= 4) - (cbi <= 2)), S, na.rm = TRUE))
est("four", "measures/Net", svymean(~I((four %in% 2:3) - (four %in% 0:1)), subset(S, !is.na(four))))
for (o in c("p", "q", "r", "none")) logit("ch", paste0("cells/", o, "/estimate"), svymean(as.formula(paste0("~ch.", o)), S))
est("ch", "chosen", svymean(~chosen, S))
R <- subset(S, any)
for (o in c("u", "v", "z")) { logit("rk", paste0("cells/", o, "/first"), svymean(as.formula(paste0("~first.", o)), R))
  logit("rk", paste0("cells/", o, "/estimate"), svymean(as.formula(paste0("~in.", o)), R))
  est("rk", paste0("cells/", o, "/mean_rank"), svymean(as.formula(paste0("~rk.", o)), R, na.rm = TRUE)) }
# pairs: svyttest of the differences, on the units that have one
P <- subset(S, !is.na(dif)); pd <- degf(P); m <- svymean(~dif, P); t <- list(statistic = coef(m) / SE(m))
say(W, "pair", "tests/paired-t/statistic", t$statistic); say(W, "pair", "tests/paired-t/df", pd); say(W, "pair", "tests/paired-t/p_value", 2 * pt(-abs(t$statistic), pd))
m <- svymean(~dif, P); at <- "measures/Mean difference, After? less Before?"
say(W, "pair", paste0(at, "/value"), coef(m)); say(W, "pair", paste0(at, "/se"), SE(m)); say(W, "pair", paste0(at, "/low"), coef(m) - qt(.975, pd) * SE(m)); say(W, "pair", paste0(at, "/high"), coef(m) + qt(.975, pd) * SE(m))
for (v in c("before", "after")) { m <- svymean(as.formula(paste0("~", v)), P); l <- c(before = "Before?", after = "After?")[v]
  say(W, "pair", paste0("tables/Means of the people who gave both answers/", l, "/mean"), coef(m))
  say(W, "pair", paste0("tables/Means of the people who gave both answers/", l, "/standard error"), SE(m)) }
# crosstabs and models
if (taylor) {
q <- subset(S, !is.na(cbi) & !is.na(grp)); r2 <- svychisq(~cbi + grp, q)
say(W, "cbi-grp", "tests/rao-scott/statistic", r2$statistic); say(W, "cbi-grp", "tests/rao-scott/p_value", r2$p.value)
M <- subset(S, !is.na(cbi) & !is.na(y) & !is.na(grp))
fit <- svyglm(cbi ~ y + grp, M); sf <- summary(fit, df.resid = degf(M) - 2)$coef
nm <- c("(Intercept)", "Y?", "Group?: B")
for (i in 1:3) { at <- paste0("tables/Design-based linear regression/", nm[i], "/"); say(W, "lin", paste0(at, "b"), sf[i, 1]); say(W, "lin", paste0(at, "SE"), sf[i, 2]); say(W, "lin", paste0(at, "p"), sf[i, 4]) }
ol <- summary(svyolr(factor(cbi) ~ y + grp, M, method = "logistic", control = list(reltol = 1e-15, maxit = 1000)))$coef
for (i in 1:2) { at <- paste0("tables/Design-based proportional odds regression/", nm[i + 1], "/"); say(W, "po", paste0(at, "b"), ol[i, 1]); say(W, "po", paste0(at, "SE"), ol[i, 2]) }
for (p in c(.25, .5, .75)) { q <- svyquantile(~score, S, p, na.rm = TRUE, interval.type = "mean", df = df, qrule = "math")[[1]]
  say(W, "m-score", paste0("measures/", c("Lower quartile", "Median", "Upper quartile")[p * 4], ", valid answers/value"), q[1]) }
} }
designed("unusual-design", svydesign(~cluster, strata = ~stratum, weights = ~w, data = e))
designed("unusual-stages", svydesign(~cluster + person, strata = ~stratum, weights = ~w, fpc = ~N + M, data = e))
designed("unusual-strata", svydesign(~1, strata = ~stratum, weights = ~w, data = e))
designed("unusual-weight", svydesign(~1, weights = ~w, data = e))
designed("unusual-jackknife", svrepdesign(data = e, weights = ~w, repweights = e[paste0("j", 1:8)],
  combined.weights = FALSE, type = "JK1", scale = 7 / 8, mse = FALSE), taylor = FALSE)
write.csv(do.call(rbind, rows), "unusual-expected.csv", row.names = FALSE, quote = TRUE)
cat(length(rows), "numbers,", n, "rows\n")
