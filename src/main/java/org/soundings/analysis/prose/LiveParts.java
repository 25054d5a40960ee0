package org.soundings.analysis.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Finding;
import org.soundings.questionnaire.Category;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.tally.Cell;

/**
 * The numbers of one finding that prose can name.
 *
 * @param base how many answered; null where its groups have an n each
 * @param exclusive whether each person is in one part at most, so that parts can be added
 * @param level of confidence
 */
record LiveParts(List<Part> parts, @Nullable Cell base, boolean exclusive, double level) {
  static final LiveParts NONE = new LiveParts(List.of(), null, false, 0);
  private static final String FIRST = "first";

  /** What a number is of. */
  enum Kind {
    SHARE,
    MEAN,
    COUNT
  }

  /**
   * One number.
   *
   * @param code of its category; empty for the whole finding
   * @param group of a crosstab, or null
   * @param rest whether it is of "other" or of what stands aside: no category of its own
   */
  record Part(
      String code,
      @Nullable String group,
      Kind kind,
      boolean shown,
      long count,
      Estimate estimate,
      boolean rest) {
    Part(
        String code,
        @Nullable String group,
        Kind kind,
        boolean shown,
        long count,
        Estimate estimate) {
      this(code, group, kind, shown, count, estimate, false);
    }
  }

  LiveParts {
    parts = List.copyOf(parts);
  }

  /** By id: a grid's statements are findings of their own. */
  static Map<String, LiveParts> of(Finding finding, double level) {
    Map<String, LiveParts> all = new LinkedHashMap<>();
    switch (finding) {
      case Finding.Frequency f ->
          all.put(f.id(), new LiveParts(shares(f.shares(), null), f.answered(), true, level));
      case Finding.Grid g -> g.statements().forEach(f -> all.putAll(of(f, level)));
      case Finding.Multiple m ->
          all.put(
              m.id(), new LiveParts(shares(m.shares(), null), m.base().answered(), false, level));
      case Finding.Ranked r ->
          all.put(r.id(), new LiveParts(places(r.places()), r.ranked(), false, level));
      case Finding.Crosstab c -> all.put(c.id(), new LiveParts(cells(c), null, false, level));
      case Finding.Mean m ->
          all.put(m.id(), new LiveParts(means(m.groups()), base(m), false, level));
      case Finding.Joint j -> all.put(j.id(), NONE);
      case Finding.Changed c -> all.put(c.id(), NONE);
      case Finding.OpenText t ->
          all.put(t.id(), new LiveParts(List.of(), t.base().answered(), false, level));
    }
    return all;
  }

  /** Counts by disposition, all recruited, and the rates by AAPOR's names in lower case. */
  static LiveParts of(Recruitment recruitment, double level) {
    List<Part> parts = new ArrayList<>();
    Estimate none = Estimate.undefined(level, recruitment.recruited(), "");
    parts.add(new Part("recruited", null, Kind.COUNT, true, recruitment.recruited(), none));
    recruitment
        .counts()
        .forEach((d, n) -> parts.add(new Part(d.key(), null, Kind.COUNT, true, n, none)));
    recruitment
        .rates()
        .forEach(
            (rate, value) ->
                parts.add(
                    new Part(
                        rate.name().toLowerCase(Locale.ROOT),
                        null,
                        Kind.SHARE,
                        true,
                        recruitment.count(Disposition.COMPLETE),
                        new Estimate(
                            value,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            level,
                            recruitment.recruited(),
                            rate.title()))));
    long all = recruitment.recruited();
    return new LiveParts(parts, new Cell(all, all, all, Cell.Status.SHOWN), false, level);
  }

  private static @Nullable Cell base(Finding.Mean m) {
    return m.by() == null ? base(means(m.groups()).getFirst()) : null;
  }

  private static Cell base(Part mean) {
    return mean.shown()
        ? new Cell(mean.count(), 0, 0, Cell.Status.SHOWN)
        : new Cell(0, 0, 0, Cell.Status.PRIMARY);
  }

  /** How many answered, together or in this group of means; null where there is no such n. */
  @Nullable Cell base(Prose.Mention of) {
    Part part = of.categories().size() == 1 ? part(of.categories().getFirst(), null) : null;
    return base == null && part != null && part.kind() == Kind.MEAN ? base(part) : base;
  }

  private static List<Part> shares(List<Finding.Share> shares, @Nullable String group) {
    return shares.stream()
        .map(
            s ->
                new Part(
                    s.category(),
                    group,
                    Kind.SHARE,
                    s.cell().shown(),
                    s.cell().n(),
                    s.estimate(),
                    s.role() == Category.Role.OTHER || s.role() == Category.Role.ASIDE))
        .toList();
  }

  private static List<Part> places(List<Finding.Place> places) {
    List<Part> parts = new ArrayList<>();
    for (Finding.Place p : places) {
      boolean shown = p.inTop().shown();
      parts.add(new Part(p.category(), null, Kind.SHARE, shown, p.inTop().n(), p.share()));
      long first = p.first().isDefined() ? Math.round(p.first().value() * p.first().n()) : 0;
      parts.add(new Part(p.category(), FIRST, Kind.SHARE, shown, first, p.first()));
    }
    return parts;
  }

  private static List<Part> cells(Finding.Crosstab c) {
    List<Part> parts = new ArrayList<>();
    for (Finding.Row row : c.rows()) {
      for (int g = 0; g < c.groups().size(); g++) {
        Finding.Share s = row.shares().get(g);
        parts.add(
            new Part(
                row.category(),
                c.groups().get(g).category(),
                Kind.SHARE,
                s.cell().shown(),
                s.cell().n(),
                s.estimate()));
      }
    }
    return parts;
  }

  private static List<Part> means(List<Finding.GroupMean> groups) {
    return groups.stream()
        .map(
            g ->
                new Part(
                    g.category(),
                    null,
                    Kind.MEAN,
                    g.status() == Cell.Status.SHOWN,
                    g.estimate().n(),
                    g.estimate()))
        .toList();
  }

  List<String> codes() {
    return parts.stream()
        .map(part -> part.group() == null ? part.code() : part.code() + "@" + part.group())
        .toList();
  }

  @Nullable Part part(String code, @Nullable String group) {
    return parts.stream()
        .filter(part -> part.code().equals(code) && Objects.equals(part.group(), group))
        .findFirst()
        .orElse(null);
  }

  boolean anyHidden() {
    return parts.stream().anyMatch(part -> !part.shown());
  }

  /** The largest share of one category that is not among these; a rest is no category. */
  double largestBeside(List<String> codes, @Nullable String group) {
    return parts.stream()
        .filter(part -> !part.rest() && Objects.equals(part.group(), group))
        .filter(part -> !codes.contains(part.code()))
        .mapToDouble(part -> part.estimate().value())
        .max()
        .orElse(0);
  }

  /**
   * The people of several parts together; empty where some could be in two of them, or the shares
   * are not plain counts over one base.
   */
  Optional<Part> sum(List<Part> some) {
    if (some.size() == 1) {
      return Optional.of(some.getFirst());
    }
    boolean plain =
        exclusive
            && some.stream().distinct().count() == some.size()
            && some.stream().allMatch(part -> Wilson.isPlain(part.estimate()));
    if (base == null || base.n() == 0 || !plain) {
      return Optional.empty();
    }
    long count = some.stream().mapToLong(Part::count).sum();
    return Optional.of(
        new Part("", null, Kind.SHARE, true, count, Wilson.interval(count, base.n(), level)));
  }
}
