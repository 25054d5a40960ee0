package org.soundings.analysis.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Finding;
import org.soundings.questionnaire.Category;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.design.OutcomeRate;
import org.soundings.statistics.proportion.Wilson;
import org.soundings.tally.Cell;

/**
 * The numbers of one finding that prose can name.
 *
 * @param base how many answered; null where its parts have an n each, or nobody is asked
 * @param exclusive whether each person is in one part at most, so that parts can be added
 * @param level of confidence
 */
record ProseNumbers(List<Part> parts, @Nullable Cell base, boolean exclusive, double level) {
  static final ProseNumbers NONE = new ProseNumbers(List.of(), null, false, 0);
  private static final String FIRST = "first";

  /** What a number is of. */
  enum Kind {
    SHARE,
    MEAN,
    /** A disposition: so many people. */
    COUNT,
    /** An outcome rate, whose numerator and base are sums of dispositions. */
    RATE;

    /** Why it is not said of how many people it is; empty where it can be. */
    String uncounted(String written) {
      return switch (this) {
        case MEAN -> "it is a mean; {n: " + written + "} is how many answered";
        case RATE -> "it is a rate; each disposition has a count";
        default -> "";
      };
    }

    boolean isShare() {
      return this == SHARE || this == RATE;
    }
  }

  /**
   * One number.
   *
   * @param code of its category; empty for the whole finding
   * @param group of a crosstab, or null
   * @param cell its people, and whether it is shown
   * @param base those among whom it is; null for a disposition or a rate
   * @param rest whether it is of "other" or of what stands aside: no category of its own
   */
  record Part(
      String code,
      @Nullable String group,
      Kind kind,
      Cell cell,
      @Nullable Cell base,
      Estimate estimate,
      boolean rest) {
    boolean shown() {
      return cell.shown();
    }

    long count() {
      return cell.n();
    }

    String name() {
      return group == null ? code : code + "@" + group;
    }
  }

  ProseNumbers {
    parts = List.copyOf(parts);
  }

  /** By id: a grid's statements are findings of their own. */
  static Map<String, ProseNumbers> of(Finding finding, double level) {
    Map<String, ProseNumbers> all = new LinkedHashMap<>();
    switch (finding) {
      case Finding.Frequency f ->
          all.put(
              f.id(),
              new ProseNumbers(shares(f.shares(), f.answered()), f.answered(), true, level));
      case Finding.Grid g -> g.statements().forEach(f -> all.putAll(of(f, level)));
      case Finding.Multiple m ->
          all.put(
              m.id(),
              new ProseNumbers(
                  shares(m.shares(), m.base().answered()), m.base().answered(), false, level));
      case Finding.Ranked r ->
          all.put(r.id(), new ProseNumbers(places(r), r.ranked(), false, level));
      case Finding.Crosstab c -> all.put(c.id(), new ProseNumbers(cells(c), null, false, level));
      case Finding.Mean m ->
          all.put(
              m.id(),
              new ProseNumbers(
                  means(m), m.by() == null ? cell(m.groups().getFirst()) : null, false, level));
      case Finding.Joint j -> all.put(j.id(), NONE);
      case Finding.Changed c -> all.put(c.id(), NONE);
      case Finding.OpenText t ->
          all.put(t.id(), new ProseNumbers(List.of(), t.base().answered(), false, level));
    }
    return all;
  }

  /** Counts by disposition, all recruited, and the rates by AAPOR's names in lower case. */
  static ProseNumbers of(Recruitment recruitment, double level) {
    List<Part> parts = new ArrayList<>();
    parts.add(people("recruited", recruitment.recruited(), level));
    recruitment.counts().forEach((d, n) -> parts.add(people(d.key(), n, level)));
    recruitment.rates().forEach((rate, value) -> parts.add(rate(rate, value, recruitment, level)));
    return new ProseNumbers(parts, null, false, level);
  }

  private static Part people(String disposition, long n, double level) {
    Estimate none = Estimate.undefined(level, n, "");
    return new Part(disposition, null, Kind.COUNT, cell(n), null, none, false);
  }

  private static Part rate(OutcomeRate rate, double value, Recruitment of, double level) {
    double none = Double.NaN;
    Estimate estimate = new Estimate(value, none, none, none, level, of.recruited(), rate.title());
    String name = rate.name().toLowerCase(Locale.ROOT);
    return new Part(name, null, Kind.RATE, cell(of.recruited()), null, estimate, false);
  }

  private static Cell cell(long n) {
    return new Cell(n, n, n, Cell.Status.SHOWN);
  }

  private static Cell cell(Finding.GroupMean mean) {
    return mean.status() == Cell.Status.SHOWN
        ? cell(mean.estimate().n())
        : new Cell(0, 0, 0, mean.status());
  }

  private static List<Part> shares(List<Finding.Share> shares, Cell base) {
    return shares.stream().map(s -> share(s, null, base)).toList();
  }

  private static Part share(Finding.Share s, @Nullable String group, Cell base) {
    boolean rest = s.role() == Category.Role.OTHER || s.role() == Category.Role.ASIDE;
    return new Part(s.category(), group, Kind.SHARE, s.cell(), base, s.estimate(), rest);
  }

  private static List<Part> places(Finding.Ranked r) {
    List<Part> parts = new ArrayList<>();
    for (Finding.Place p : r.places()) {
      String code = p.category();
      parts.add(new Part(code, null, Kind.SHARE, p.inTop(), r.ranked(), p.share(), false));
      parts.add(new Part(code, FIRST, Kind.SHARE, p.inFirst(), r.ranked(), p.first(), false));
    }
    return parts;
  }

  private static List<Part> cells(Finding.Crosstab c) {
    List<Part> parts = new ArrayList<>();
    for (Finding.Row row : c.rows()) {
      for (int g = 0; g < c.groups().size(); g++) {
        Finding.Group group = c.groups().get(g);
        parts.add(share(row.shares().get(g), group.category(), group.base()));
      }
    }
    return parts;
  }

  private static List<Part> means(Finding.Mean of) {
    return of.groups().stream()
        .map(g -> new Part(g.category(), null, Kind.MEAN, cell(g), cell(g), g.estimate(), false))
        .toList();
  }

  /** Why it has no number of its own. */
  String several(String finding) {
    return parts.isEmpty()
        ? "only {n: " + finding + "} can be named"
        : "it has several, such as " + finding + "." + codes().getFirst();
  }

  /** Why it has no n. */
  String withoutBase() {
    return parts.stream().anyMatch(part -> part.base() != null)
        ? "its groups have an n each"
        : "nobody is asked for a disposition; dispositions.recruited is all of them";
  }

  List<String> codes() {
    return parts.stream().map(Part::name).toList();
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
    Estimate share = Wilson.interval(count, base.n(), level);
    return Optional.of(new Part("", null, Kind.SHARE, cell(count), base, share, false));
  }

  /** How many people are in several parts; empty where some could be in two of them. */
  Optional<Long> count(List<Part> some) {
    boolean apart = exclusive && some.stream().distinct().count() == some.size();
    return some.size() == 1 || apart
        ? Optional.of(some.stream().mapToLong(Part::count).sum())
        : Optional.empty();
  }
}
