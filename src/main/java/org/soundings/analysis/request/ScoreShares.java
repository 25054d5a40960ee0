package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Reference;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Wording;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.PublishedDifference;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** How the scores of everybody are spread, from what was cleared. */
final class ScoreShares {
  private static final int ENDS = 3;

  private ScoreShares() {}

  static List<TableId> tables(Scale scale) {
    List<TableId> tables = new ArrayList<>();
    tables.add(TableId.of(Derived.end(scale.id())));
    if (!scale.bands().isEmpty()) {
      tables.add(TableId.of(Derived.band(scale.id())));
    }
    return tables;
  }

  static ScoreSpread of(Evidence evidence, Scale scale, Estimate mean, List<Reference> references) {
    Table ends = evidence.release().table(Derived.end(scale.id()));
    List<Finding.Share> bands = bands(evidence, scale);
    Scale.Meaning meaning = scale.meaning();
    return new ScoreSpread(
        said(evidence, meaning.metric()),
        meaning.higher(),
        said(evidence, meaning.bandsSource()),
        bands,
        List.of(
            share(evidence, ends, 0, Derived.end(scale.id())),
            share(evidence, ends, ENDS - 1, Derived.end(scale.id()))),
        references.stream()
            .filter(reference -> reference.scale().equals(scale.id()))
            .map(reference -> comparison(reference, mean, bands))
            .toList());
  }

  /** What may be left unsaid, in the report's language. */
  static @Nullable String said(Evidence evidence, @Nullable Wording wording) {
    return wording == null ? null : evidence.say(wording);
  }

  private static List<Finding.Share> bands(Evidence evidence, Scale scale) {
    List<Finding.Share> shares = new ArrayList<>();
    if (!scale.bands().isEmpty()) {
      String variable = Derived.band(scale.id());
      Table table = evidence.release().table(variable);
      for (int level = 0; level < scale.bands().size(); level++) {
        shares.add(share(evidence, table, level, variable));
      }
    }
    return shares;
  }

  private static Finding.Share share(Evidence evidence, Table table, int level, String variable) {
    Category category = evidence.categorical(variable).categories().get(level);
    int answers = table.dimension(0).answers();
    return FrequencyRequest.share(
        evidence,
        category.code(),
        evidence.say(category.wording()),
        category.role(),
        table.cell(level),
        table.answered(),
        new Evidence.Share(TableId.of(variable), cell -> cell == level, cell -> cell < answers));
  }

  private static ScoreSpread.Comparison comparison(
      Reference reference, Estimate mean, List<Finding.Share> bands) {
    if (reference.band() == null) {
      return new ScoreSpread.Comparison(
          reference,
          "mean",
          PublishedDifference.ofMeans(
              mean, reference.value(), reference.standardDeviation(), reference.n()));
    }
    return bands.stream()
        .filter(share -> share.category().equals(reference.band()))
        .findFirst()
        .map(
            share ->
                new ScoreSpread.Comparison(
                    reference,
                    share.label(),
                    share.cell().shown()
                        ? PublishedDifference.ofShares(
                            share.estimate(), reference.value(), reference.n())
                        : Estimate.undefined(mean.level(), 0, "not shown")))
        .orElseThrow(() -> new IllegalArgumentException("no band " + reference.band()));
  }
}
