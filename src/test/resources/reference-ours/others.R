# Makes others.csv and others-before.csv (synthetic, our own) and others-expected.csv: what R says of numbers that no other
# file compares: pairs after Welch, omega, split halves, polychoric correlations, drivers, BCa and percentile bootstrap,
# what has changed between two weighted waves, and the half width that a forecast promises. The last column is a relative
# tolerance where other than 1e-6: what is resampled differs by chance, what is iterated by where it stops.
# R 4.2.2 with survey 4.1, psych 2.2.9, lavaan 0.6, polycor 0.8, mvtnorm 1.1, boot 1.3. Run in this folder: Rscript others.R
suppressMessages({library(survey); library(psych); library(lavaan); library(boot)})
set.seed(20261130)
wave <- function(n, up) {
  stratum <- sample(c("east", "west"), n, TRUE); cluster <- paste0(stratum, sample(12, n, TRUE))
  trait <- rnorm(n) + rnorm(24, 0, .4)[match(cluster, sort(unique(c(outer(c("east", "west"), 1:12, paste0)))))]
  d <- data.frame(stratum, cluster)
  for (i in 1:6) d[[paste0("a", i)]] <- cut(c(.9, .7, .8, .5, .6, 1)[i] * trait + rnorm(n), c(-Inf, -1.5, -.7, 0, .6, 1.3, Inf), labels = FALSE)
  d$ward <- sample(c("a", "b", "c", "d"), n, TRUE, c(.4, .3, .2, .1))
  d$load <- round(exp(2 + .5 * trait + .5 * rnorm(n)) + 3 * (d$ward == "b") * runif(n), 2)
  d$hours <- round(30 + 4 * trait + up + rnorm(n, 0, 6) * (1 + (d$ward == "c")), 1)
  d$stay <- ifelse(runif(n) < plogis(.2 + .6 * trait + up / 4), "yes", "no")
  d$w <- round(runif(n, .4, 2.6), 3)
  for (v in c("a2", "a5", "hours", "stay")) d[sample(n, 9), v] <- NA
  d }
d <- wave(260, 2); b <- wave(190, 0)
write.csv(d, "others.csv", row.names = FALSE, na = "")
write.csv(b, "others-before.csv", row.names = FALSE, na = "")

rows <- list()
say <- function(finding, where, value, tolerance = 1e-6, plan = "others")
  rows[[length(rows) + 1]] <<- data.frame(plan, finding, where, value = sprintf("%.15g", value), tolerance = format(tolerance))
interval <- function(finding, where, value, low, high, tolerance = 1e-6, plan = "others") {
  say(finding, paste0(where, "/value"), value, tolerance, plan)
  say(finding, paste0(where, "/low"), low, tolerance, plan)
  say(finding, paste0(where, "/high"), high, tolerance, plan) }

# Games-Howell: ptukey and qtukey of Welch's standard errors
for (v in c("hours", "load")) {
  y <- d[[v]]; g <- d$ward; ok <- !is.na(y); y <- y[ok]; g <- g[ok]
  m <- tapply(y, g, mean); s <- tapply(y, g, var); k <- tapply(y, g, length)
  for (i in 2:4) for (j in 1:(i - 1)) {
    e <- s[i] / k[i] + s[j] / k[j]; df <- e^2 / ((s[i] / k[i])^2 / (k[i] - 1) + (s[j] / k[j])^2 / (k[j] - 1))
    at <- paste0("tables/Games-Howell comparisons/", toupper(names(m)[i]), " less ", toupper(names(m)[j]), "/")
    dif <- m[i] - m[j]; half <- qtukey(.95, 4, df) * sqrt(e / 2)
    say(paste0(v, "-by-ward"), paste0(at, "difference"), dif)
    say(paste0(v, "-by-ward"), paste0(at, "interval/low"), dif - half, 1e-5)
    say(paste0(v, "-by-ward"), paste0(at, "interval/high"), dif + half, 1e-5)
    say(paste0(v, "-by-ward"), paste0(at, "adjusted p"), ptukey(abs(dif) / sqrt(e / 2), 4, df, lower.tail = FALSE), 1e-5) }
  w <- oneway.test(y ~ g)
  say(paste0(v, "-by-ward"), "tests/welch-anova/statistic", w$statistic)
  say(paste0(v, "-by-ward"), "tests/welch-anova/p_value", w$p.value) }

# omega total (lavaan), split halves (psych), alpha of three to six items
scale <- function(finding, items) {
  x <- na.omit(d[items])
  e <- lavInspect(cfa(paste("f =~", paste(items, collapse = "+")), x, std.lv = TRUE), "est")
  say(finding, "measures/Omega total/value", sum(e$lambda)^2 / (sum(e$lambda)^2 + sum(diag(e$theta))), 1e-5)
  if (length(items) %% 2 == 0) {
    h <- suppressWarnings(splitHalf(x, check.keys = FALSE))
    say(finding, "measures/Split half, largest (lambda 4)/value", h$maxrb)
    say(finding, "measures/Split half, smallest/value", h$minrb)
    say(finding, "measures/Split half, mean/value", h$meanr) }
  say(finding, "measures/Cronbach's alpha/value", suppressWarnings(psych::alpha(x, check.keys = FALSE))$total$raw_alpha) }
scale("six", paste0("a", 1:6)); scale("four", paste0("a", 1:4)); scale("three", c("a1", "a3", "a6"))

# polychoric correlations, in two steps; polycor and psych leave optimise at its tolerance of 1.2e-4, so that their likelihood
# is maximised here again, to ten digits
cell <- function(u, v, s) if (u == -Inf || v == -Inf) 0 else if (u == Inf) pnorm(v) else if (v == Inf) pnorm(u) else
  mvtnorm::pmvnorm(c(-Inf, -Inf), c(u, v), corr = s, algorithm = mvtnorm::TVPACK(1e-14))
two.steps <- function(x, y) { t <- table(x, y); cuts <- function(k) c(-Inf, qnorm(cumsum(k) / sum(k))[-length(k)], Inf)
  a <- cuts(rowSums(t)); b <- cuts(colSums(t))
  minus <- function(r) { s <- matrix(c(1, r, r, 1), 2); P <- outer(seq_along(a), seq_along(b), Vectorize(function(i, j) cell(a[i], b[j], s)))
    -sum(t * log(pmax(diff(t(diff(P))), 1e-300) |> t())) }
  optimise(minus, c(-.99, .99), tol = 1e-10)$minimum }
for (p in list(c(1, 2), c(3, 6), c(4, 5))) { v <- paste0("a", p); at <- "measures/Polychoric correlation/value"
  ok <- complete.cases(d[v])
  say(paste0("poly-", p[1]), at, polycor::polychor(d[ok, v[1]], d[ok, v[2]], ML = FALSE), 5e-4)
  say(paste0("poly-", p[1]), at, psych::polychoric(d[ok, v], correct = 0)$rho[1, 2], 5e-4)
  say(paste0("poly-", p[1]), at, two.steps(d[ok, v[1]], d[ok, v[2]]), 1e-6) }

# drivers: Johnson's weights, LMG over all subsets, percentile bootstrap
x <- na.omit(d[c("hours", "load", "a1", "a3")])
johnson <- function(x) { R <- cor(x); p <- ncol(R) - 1; e <- eigen(R[-1, -1]); L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  c(L^2 %*% solve(L, R[-1, 1])^2) }
r2 <- function(x, s) if (length(s) == 0) 0 else summary(lm(x[[1]] ~ as.matrix(x[s])))$r.squared
lmg <- function(x) { p <- names(x)[-1]; sapply(p, function(v) { o <- setdiff(p, v); t <- 0
  for (k in 0:length(o)) for (s in (if (k == 0) list(character()) else combn(o, k, simplify = FALSE)))
    t <- t + factorial(k) * factorial(length(o) - k) / factorial(length(p)) * (r2(x, c(s, v)) - r2(x, s)); t }) }
j <- johnson(x); l <- lmg(x); again <- boot(x, function(x, i) johnson(x[i, ]), 20000)
say("drivers", "measures/R²/value", r2(x, names(x)[-1]))
labels <- c("Load?", "A1?", "A3?")
for (i in 1:3) { at <- paste0("tables/Drivers of: Hours?/", labels[i], "/")
  say("drivers", paste0(at, "r with the outcome"), cor(x)[i + 1, 1])
  say("drivers", paste0(at, "relative weight"), j[i])
  say("drivers", paste0(at, "LMG share"), l[i])
  q <- quantile(again$t[, i], c(.025, .975), type = 6)
  say("drivers", paste0(at, "interval/low"), q[1], .12); say("drivers", paste0(at, "interval/high"), q[2], .12) }

# BCa of a skewed mean
y <- d$load; ci <- boot.ci(boot(y, function(y, i) mean(y[i]), 40000), type = "bca")$bca
say("bca", "measures/Mean/value", mean(y)); say("bca", "measures/Mean/low", ci[4], .01); say("bca", "measures/Mean/high", ci[5], .01)

# what has changed between two weighted samples: Zou and Donner of the intervals of each
design <- function(d) svydesign(~cluster, strata = ~stratum, weights = ~w, data = d)
one <- function(d, f, logit) { S <- design(d); m <- svymean(f, S, na.rm = TRUE); e <- coef(m)[1]; s <- SE(m)[1]; t <- qt(.975, degf(S))
  if (logit) c(e, plogis(qlogis(e) + c(-1, 1) * t * s / (e * (1 - e)))) else e + c(0, -1, 1) * t * s }
change <- function(finding, label, f, logit) {
  p <- one(b, f, logit); q <- one(d, f, logit); at <- paste0("changes/", label, "/")
  interval(finding, paste0(at, "before"), p[1], p[2], p[3], plan = "changes")
  interval(finding, paste0(at, "after"), q[1], q[2], q[3], plan = "changes")
  interval(finding, paste0(at, "change"), q[1] - p[1], q[1] - p[1] - sqrt((q[1] - q[2])^2 + (p[3] - p[1])^2),
           q[1] - p[1] + sqrt((q[3] - q[1])^2 + (p[1] - p[2])^2), plan = "changes") }
for (o in c("yes", "no")) change("stay", c(yes = "Yes", no = "No")[o], as.formula(paste0("~I(as.numeric(stay == '", o, "'))")), TRUE)
change("hours", "Mean", ~hours, FALSE)
for (g in c("a", "d")) change("ward", toupper(g), as.formula(paste0("~I(as.numeric(ward == '", g, "'))")), TRUE)

# forecast --expect 150 --sd load=12, and the same with --design-effect 1.8
say("load", "half width", qt(.975, 149) * 12 / sqrt(150), .005, "forecast")
say("load", "half width, design effect 1.8", qt(.975, 149) * 12 / sqrt(150) * sqrt(1.8), .005, "forecast")
write.csv(do.call(rbind, rows), "others-expected.csv", row.names = FALSE, quote = TRUE)
cat(length(rows), "numbers\n")
