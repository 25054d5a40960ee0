package org.soundings.report.format;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Reference;
import org.soundings.analysis.finding.ScoreOf;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.questionnaire.Category;
import org.soundings.report.table.CrosstabCell;
import org.soundings.report.table.TableLine;
import org.soundings.report.wording.Unanswered;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/** One finding as an object of {@code results.json}. */
final class FindingJson {
  private static final List<String> QUANTILES =
      List.of("smallest", "lower_quartile", "median", "upper_quartile", "largest");

  private final Json json;
  private final NumberJson numbers;
  private final ResultsPart results;

  FindingJson(Json json) {
    this.json = json;
    this.numbers = new NumberJson(json);
    this.results = new ResultsPart(json, numbers);
  }

  /** A grid is an object for each of its statements. */
  void write(Finding finding) {
    switch (finding) {
      case Finding.Frequency f -> frequency(f, null);
      case Finding.Grid g -> g.statements().forEach(statement -> frequency(statement, g));
      case Finding.Multiple m -> multiple(m);
      case Finding.Ranked r -> ranked(r);
      case Finding.Crosstab c -> crosstab(c);
      case Finding.Mean m -> mean(m);
      case Finding.Joint j -> joint(j);
      case Finding.Changed c -> new ChangedJson(json, numbers).write(c);
      case Finding.OpenText t -> openText(t);
    }
  }

  private void joint(Finding.Joint j) {
    open(
        j,
        j.kind(),
        () -> {
          json.field("wording", j.wording());
          json.list("variables", j.variables(), json::text);
          json.list("labels", j.labels(), json::text);
          json.field("n", j.n() > 0 ? j.n() : Double.NaN);
          results.write(j.results(), true);
        });
  }

  private void open(Finding finding, String kind, Runnable rest) {
    json.object(
        () -> {
          json.field("id", finding.id()).field("kind", kind);
          rest.run();
        });
  }

  private void frequency(Finding.Frequency f, Finding.@Nullable Grid grid) {
    open(
        f,
        "frequency",
        () -> {
          json.field("variable", f.variable());
          if (grid != null) {
            json.field("set", grid.id()).field("set_wording", grid.wording());
          }
          json.field("wording", f.wording()).field("ordered", f.ordered());
          whole(f.whole().base(), f.answered());
          asked(f.base(), f.whole().answered());
          numbers.missing(Unanswered.of(f));
          json.list("cells", f.shares(), this::share);
          if (f.boxes() != null) {
            boxes(f.boxes());
          }
          results.write(f.results(), false);
        });
  }

  private void boxes(LikertBoxes boxes) {
    json.object(
        "boxes",
        () -> {
          numbers.estimate("top", boxes.top());
          numbers.estimate("middle", boxes.middle());
          numbers.estimate("bottom", boxes.bottom());
          numbers.estimate("net", boxes.net());
        });
  }

  private void multiple(Finding.Multiple m) {
    open(
        m,
        "multiple",
        () -> {
          json.field("wording", m.wording());
          base(m.base(), m.base().answered());
          Iterator<Double> ofMentions = m.ofMentions().iterator();
          json.list(
              "cells",
              m.shares(),
              share ->
                  json.object(
                      () -> {
                        double part = ofMentions.next();
                        shareFields(share);
                        if (share.role() == Category.Role.EXCLUSIVE) {
                          json.field("exclusive", true);
                        }
                        if (share.cell().shown()) {
                          json.field("of_mentions", part);
                        }
                      }));
          numbers.estimate("chosen", m.chosen());
          results.write(m.results(), false);
        });
  }

  private void ranked(Finding.Ranked r) {
    open(
        r,
        "ranking",
        () -> {
          json.field("wording", r.wording());
          json.field("ranked", r.ranked().shown() ? r.ranked().n() : Double.NaN);
          json.field("top", r.top());
          json.list("cells", r.places(), this::place);
          results.write(r.results(), false);
        });
  }

  private void place(Finding.Place place) {
    json.object(
        () -> {
          json.field("category", place.category()).field("label", place.label());
          if (numbers.count(place.inTop())) {
            numbers.estimate("estimate", place.share());
            numbers.estimate("first", place.first());
            numbers.estimate("mean_rank", place.meanRank());
            json.field("borda", place.borda() < 0 ? Double.NaN : place.borda());
          }
        });
  }

  private void crosstab(Finding.Crosstab c) {
    open(
        c,
        "crosstab",
        () -> {
          json.field("rows", c.rowVariable()).field("columns", c.columnVariable());
          json.field("wording", c.wording()).field("column_wording", c.columnWording());
          json.field("base", NumberJson.word(c.whole()));
          json.list("groups", c.groups(), group -> group(group, c.whole()));
          json.list("cells", CrosstabCell.of(c), this::cell);
          results.write(c.results(), true);
        });
  }

  private void group(Finding.Group group, Whole.Of whole) {
    json.object(
        () -> {
          json.field("category", group.category()).field("label", group.label());
          if (numbers.count(group.answered()) && whole == Whole.Of.VALID) {
            json.field("base_n", group.base().shown() ? group.base().n() : Double.NaN);
          }
        });
  }

  /** Whom shares are of. */
  private void whole(Whole.Of base, Cell of) {
    json.field("base", NumberJson.word(base)).field("base_n", of.shown() ? of.n() : Double.NaN);
  }

  private void cell(CrosstabCell cell) {
    json.object(
        () -> {
          json.field("row", cell.row().category()).field("column", cell.group().category());
          json.field("row_label", cell.row().label()).field("column_label", cell.group().label());
          if (numbers.count(cell.share().cell())) {
            numbers.estimate(
                "estimate", cell.group().base().shown() ? cell.share().estimate() : null);
          }
        });
  }

  private void mean(Finding.Mean m) {
    open(
        m,
        m.scale() == null ? "mean" : "scale",
        () -> {
          json.field("variable", m.variable()).field("wording", m.wording());
          json.field("by", m.by()).field("by_wording", m.byWording());
          json.field("unit", m.date() ? "days since 1970-01-01" : m.unit());
          if (m.scale() != null) {
            scale(m.scale(), m.reliability());
          }
          json.list("groups", m.groups(), this::groupMean);
          if (!m.others().isEmpty()) {
            json.list("others", m.others(), this::groupMean);
          }
          results.write(m.results(), true);
        });
  }

  private void scale(ScoreOf scale, Results reliability) {
    json.field("scale", scale.scale()).field("items", scale.items());
    json.field("lowest", scale.floor()).field("highest", scale.ceiling());
    json.field("source", scale.source()).field("licence", scale.licence());
    results.reliability(reliability);
    if (scale.spread() != null) {
      spread(scale.spread());
    }
  }

  private void spread(ScoreSpread spread) {
    json.field("metric", spread.metric());
    json.field("higher", spread.higher().name().toLowerCase(Locale.ROOT));
    json.field("bands_source", spread.bandsSource());
    json.list("bands", spread.bands(), this::share);
    json.list("ends", spread.ends(), this::share);
    json.list("comparisons", spread.comparisons(), this::comparison);
  }

  private void comparison(ScoreSpread.Comparison comparison) {
    Reference reference = comparison.reference();
    json.object(
        () -> {
          json.field("label", reference.label()).field("source", reference.source());
          json.field("band", reference.band()).field("value", reference.value());
          json.field("standard_deviation", reference.standardDeviation());
          json.field("n", reference.n());
          numbers.estimate("difference", comparison.difference());
        });
  }

  private void groupMean(Finding.GroupMean group) {
    json.object(
        () -> {
          json.field("category", group.category()).field("label", group.label());
          if (group.status() != Cell.Status.SHOWN) {
            json.field("suppressed", TableLine.suppressed(group.status()));
            return;
          }
          numbers.missing(Unanswered.of(group));
          numbers.estimate("estimate", group.estimate());
          json.field("standard_deviation", group.standardDeviation());
          if (!group.quantiles().isEmpty()) {
            Iterator<Double> value = group.quantiles().iterator();
            json.object(
                "quantiles", () -> QUANTILES.forEach(name -> json.field(name, value.next())));
          }
        });
  }

  private void openText(Finding.OpenText t) {
    open(
        t,
        "text",
        () -> {
          json.field("wording", t.wording());
          base(t.base(), t.base().answered());
        });
  }

  private void base(Base base, Cell answered) {
    asked(base, answered);
    numbers.missing(Unanswered.of(base));
  }

  private void asked(Base base, Cell answered) {
    json.field("asked", Unanswered.askedIsKnown(base) ? base.asked() : Double.NaN);
    json.field("answered", answered.shown() ? answered.n() : Double.NaN);
  }

  private void share(Finding.Share share) {
    json.object(() -> shareFields(share));
  }

  private void shareFields(Finding.Share share) {
    json.field("category", share.category()).field("label", share.label());
    if (numbers.count(share.cell())) {
      numbers.estimate("estimate", share.estimate());
    }
  }
}
