package org.soundings.analysis.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.Recruitment;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Paragraph;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Spelling;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/**
 * Puts the numbers of findings into a plan's prose, and holds its words of comparison to them. It
 * looks at findings alone, which were cleared: what is protected there stays so.
 */
public final class LiveNumbers {
  private static final String NOTHING = "it has no share or mean or count that a text can name";

  private static final String NOT_ADDED = "such parts cannot be added";

  private final Map<String, ProseNumbers> findings = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  private LiveNumbers(List<Finding> all, double level, @Nullable Recruitment recruitment) {
    for (Finding finding : all) {
      ProseNumbers.of(finding, level).forEach(findings::putIfAbsent);
    }
    findings.put(
        ProseReader.DISPOSITIONS,
        recruitment == null ? ProseNumbers.NONE : ProseNumbers.of(recruitment, level));
  }

  /**
   * The prose of each section.
   *
   * @param all findings, of which the prose may speak
   * @param level of confidence
   * @param recruitment whose dispositions it may name, or null
   * @param responses how many were counted
   * @throws Refused where prose names what is not there or protected, or says what is not true, or
   *     there are more responses than the dispositions say
   */
  public static List<List<Paragraph>> of(
      List<List<Prose>> sections,
      List<Finding> all,
      double level,
      @Nullable Recruitment recruitment,
      long responses) {
    LiveNumbers numbers = new LiveNumbers(all, level, recruitment);
    numbers.check(recruitment, responses);
    List<List<Paragraph>> said =
        sections.stream().map(prose -> prose.stream().map(numbers::paragraph).toList()).toList();
    numbers.problems.refuse();
    return said;
  }

  private void check(@Nullable Recruitment recruitment, long responses) {
    if (recruitment == null) {
      return;
    }
    long answered =
        recruitment.count(Disposition.COMPLETE)
            + recruitment.count(Disposition.PARTIAL)
            + recruitment.count(Disposition.NOT_ELIGIBLE);
    if (responses > answered) {
      problems.add(PlanProblem.RESPONSES.at(recruitment.place(), responses, answered));
    }
  }

  private Paragraph paragraph(Prose prose) {
    return new Paragraph(prose.pieces().stream().map(this::piece).toList());
  }

  private Paragraph.Piece piece(Prose.Piece piece) {
    return switch (piece) {
      case Prose.Words words -> new Paragraph.Words(words.text());
      case Prose.Live live -> live(live);
      case Prose.Claim claim -> claim(claim);
    };
  }

  private Paragraph.Piece live(Prose.Live live) {
    Prose.Mention of = live.of();
    return switch (live.form()) {
      case BASE -> base(of);
      case COUNT -> count(of);
      case ESTIMATE ->
          part(of).map(part -> said(of.finding(), part)).orElseGet(() -> new Paragraph.Words(""));
    };
  }

  /** How many answered: all of the finding, or those among whom a part of it is. */
  private Paragraph.Piece base(Prose.Mention of) {
    ProseNumbers parts = parts(of);
    if (parts == null) {
      return new Paragraph.Words("");
    }
    Cell base = parts.base();
    if (!of.categories().isEmpty() || of.group() != null) {
      Optional<List<ProseNumbers.Part>> each = named(of, parts);
      if (each.isEmpty()) {
        return new Paragraph.Words("");
      }
      ProseNumbers.Part first = each.get().getFirst();
      base = first.kind() == ProseNumbers.Kind.MEAN && !first.shown() ? first.cell() : first.base();
    }
    if (base == null) {
      return refuse(of, PlanProblem.NO_NUMBER, of.written(), parts.withoutBase());
    }
    return base.shown()
        ? new Paragraph.Count(of.finding(), base.n())
        : refuse(of, PlanProblem.PROTECTED, of.written());
  }

  /** How many people are in a part. */
  private Paragraph.Piece count(Prose.Mention of) {
    ProseNumbers parts = parts(of);
    List<ProseNumbers.Part> each =
        parts == null
            ? List.of()
            : named(of, parts).filter(some -> isShown(of, some)).orElse(List.of());
    if (parts == null || each.isEmpty()) {
      return new Paragraph.Words("");
    }
    String not = each.getFirst().kind().uncounted(of.written());
    if (!not.isEmpty()) {
      return refuse(of, PlanProblem.NO_NUMBER, of.written(), not);
    }
    return parts
        .count(each)
        .<Paragraph.Piece>map(n -> new Paragraph.Count(of.finding(), n))
        .orElseGet(() -> refuse(of, PlanProblem.NO_NUMBER, of.written(), NOT_ADDED));
  }

  private static Paragraph.Piece said(String finding, ProseNumbers.Part part) {
    return switch (part.kind()) {
      case COUNT -> new Paragraph.Count(finding, part.count());
      case MEAN -> new Paragraph.Mean(finding, part.estimate());
      case SHARE, RATE -> new Paragraph.Share(finding, part.estimate());
    };
  }

  private Paragraph.Piece claim(Prose.Claim claim) {
    Prose.Mention of = claim.of();
    Optional<ProseNumbers.Part> part = part(of);
    if (part.isPresent()) {
      Estimate estimate = part.get().estimate();
      if (!part.get().kind().isShare()) {
        return refuse(of, PlanProblem.NO_NUMBER, of.written(), "it is no share");
      }
      ProseNumbers parts = findings.get(of.finding());
      if (claim.meaning().largest() && parts != null && parts.anyHidden()) {
        return refuse(of, PlanProblem.PROTECTED, "all categories of " + of.finding());
      }
      boolean largest =
          parts != null && estimate.value() >= parts.largestBeside(of.categories(), of.group());
      if (claim.meaning().largest() ? !largest : !claim.meaning().holds(estimate.value())) {
        String shown = String.format(Locale.ROOT, "%.1f%%", 100 * estimate.value());
        return refuse(
            of, PlanProblem.FALSE_WORD, claim.word(), of.written(), shown, claim.meaning().says());
      }
    }
    return new Paragraph.Words(claim.word());
  }

  private @Nullable ProseNumbers parts(Prose.Mention of) {
    ProseNumbers parts = findings.get(of.finding());
    if (parts == null || parts == ProseNumbers.NONE) {
      refuse(of, PlanProblem.NO_NUMBER, of.written(), NOTHING);
      return null;
    }
    return parts;
  }

  private Optional<ProseNumbers.Part> part(Prose.Mention of) {
    ProseNumbers parts = parts(of);
    if (parts == null) {
      return Optional.empty();
    }
    Optional<List<ProseNumbers.Part>> each = named(of, parts).filter(some -> isShown(of, some));
    if (each.isEmpty()) {
      return Optional.empty();
    }
    Optional<ProseNumbers.Part> sum = parts.sum(each.get());
    if (sum.isEmpty()) {
      refuse(of, PlanProblem.NO_NUMBER, of.written(), NOT_ADDED);
    } else if (sum.get().kind() != ProseNumbers.Kind.COUNT && !sum.get().estimate().isDefined()) {
      refuse(of, PlanProblem.NO_NUMBER, of.written(), why(sum.get()));
      return Optional.empty();
    }
    return sum;
  }

  private static String why(ProseNumbers.Part part) {
    Cell base = part.base();
    String why = part.estimate().method().text();
    return why.isEmpty() || base != null && base.n() == 0 ? "nobody answered" : why;
  }

  /** The parts that are named; empty, and told, where one is not there. */
  private Optional<List<ProseNumbers.Part>> named(Prose.Mention of, ProseNumbers parts) {
    if (of.categories().isEmpty() && of.group() == null && parts.part("", null) == null) {
      refuse(of, PlanProblem.NO_NUMBER, of.written(), parts.several(of.finding()));
      return Optional.empty();
    }
    List<ProseNumbers.Part> each = new ArrayList<>();
    for (String code : of.categories().isEmpty() ? List.of("") : of.categories()) {
      ProseNumbers.Part part = parts.part(code, of.group());
      if (part == null) {
        String asked = of.group() == null ? code : code + "@" + of.group();
        String known = Spelling.remedy(code, parts.codes());
        refuse(of, PlanProblem.UNKNOWN_PART, of.finding(), asked, known);
        return Optional.empty();
      }
      each.add(part);
    }
    return Optional.of(each);
  }

  private boolean isShown(Prose.Mention of, List<ProseNumbers.Part> parts) {
    boolean shown = parts.stream().allMatch(ProseNumbers.Part::shown);
    if (!shown) {
      refuse(of, PlanProblem.PROTECTED, of.written());
    }
    return shown;
  }

  private Paragraph.Piece refuse(Prose.Mention of, Problem.Kind kind, Object... arguments) {
    Place place = of.place();
    problems.add(kind.at(place, arguments));
    return new Paragraph.Words("");
  }
}
