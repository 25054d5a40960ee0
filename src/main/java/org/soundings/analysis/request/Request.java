package org.soundings.analysis.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.TestFamily;
import org.soundings.analysis.sample.Sampling;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.tally.TableId;

/** One finding that a plan asks for. A new kind of finding is one more record here. */
public sealed interface Request
    permits FrequencyRequest,
        GridRequest,
        MultipleRequest,
        RankingRequest,
        CrosstabRequest,
        MeanRequest,
        SharesRequest,
        JointRequest,
        ModelRequest,
        TextRequest {
  /** The finding's name: the plan's own, or the variable's. */
  String id();

  /** What prose may call its finding, and the parts of it that are findings themselves. */
  default Set<String> names() {
    return Set.of(id());
  }

  /** What it lets a reader compute (D1): {@link #find} is given nothing else. */
  List<Fact> facts();

  /**
   * How it is computed: its tests, its base, its kind of model. Part of the hash of what a wave
   * declares before it opens, so that none of these can change unseen.
   */
  String asked();

  /** The tables that must be counted for it. */
  List<TableId> tables();

  /** The variables that it groups people by. */
  default List<String> groups() {
    return List.of();
  }

  /** The tables whose estimates rest on the sample's design. */
  default List<TableId> estimated() {
    return tables();
  }

  /** The variables whose combinations must be counted. */
  default List<TableId> patterns() {
    return List.of();
  }

  /** The same in a sample with a design, whose unit and weight some of them need. */
  default List<TableId> patterns(Sampling sampling) {
    return patterns();
  }

  /** The family of tests that its tests belong to. */
  default TestFamily family() {
    return TestFamily.NONE;
  }

  /** The names of statistics; "usual" where a plan names none. */
  static String words(@Nullable List<Statistic> statistics) {
    return statistics == null
        ? "usual"
        : statistics.stream().map(Statistic::word).collect(Collectors.joining(" "));
  }

  /** The finding, from what was cleared alone. */
  Finding find(Evidence evidence);
}
