package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.MissingNumbers;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Parts;
import org.soundings.exchange.infer.label.Asides;
import org.soundings.exchange.infer.label.Options;
import org.soundings.exchange.infer.label.Spelt;

/** What is doubtful of a choice of one answer. */
public final class ChoiceDoubts {
  private static final Pattern SPREADSHEET_DAY =
      Pattern.compile(
          "\\d{1,2}[- ](Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d{2}");

  private ChoiceDoubts() {}

  /** That a choice has one answer only, so that its share says nothing. */
  public static Optional<Look> only(Profile profile) {
    boolean codes = profile.apart().keySet().stream().anyMatch(MissingNumbers::mayBe);
    if (profile.counts().size() != 1 || !profile.hasEmpty() || profile.hasMore() || codes) {
      return Optional.empty();
    }
    String only = profile.texts().getFirst();
    if (!Marks.isChosen(only)
        && !Spelt.plainly(profile.column().name()).contains(Spelt.plainly(only))) {
      return Optional.empty();
    }
    return Optional.of(
        new Look(
            Look.Doubt.EVEN,
            profile.column().name(),
            "\""
                + only
                + "\" is all that was answered, and so 100 % of the answers; an empty cell is not"
                + " counted as no.",
            "If empty means no, add that option, and codes: {\"\": its code} under data:"
                + " columns."));
  }

  static void of(Profile profile, Options options, List<Look> looks) {
    refusals(profile, looks);
    spellings(profile, looks);
    SameAnswers.look(profile).ifPresent(looks::add);
    if (!profile.isNumber()) {
      SameAnswers.together(profile.column().name(), profile.texts()).ifPresent(looks::add);
    }
    order(profile, options, looks);
    ends(profile, options).ifPresent(looks::add);
    SeveralDoubts.orderedBy(profile)
        .ifPresent(
            separator ->
                Doubts.add(
                    looks,
                    Look.Doubt.EVEN,
                    profile,
                    "Every cell holds the same answers in different orders, and each order is an"
                        + " option.",
                    "If they were put in order, make it a ranking, with the separator \""
                        + separator
                        + "\" under data: columns."));
    if (SeveralDoubts.areLists(profile) && !options.ordered() || SeveralDoubts.isJoined(profile)) {
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Cells look as if they held several answers, and each combination is an option.",
          "If several could be chosen, make it multiple, with a separator under data: columns.");
    } else {
      profile.texts().stream()
          .filter(text -> Parts.withoutEntities(text).contains("; "))
          .findFirst()
          .ifPresent(
              text ->
                  Doubts.add(
                      looks,
                      Look.Doubt.SOME,
                      profile,
                      "\"" + text + "\" is taken for one option, for its parts never stand apart.",
                      "If several could be chosen, make it multiple, with a separator under data:"
                          + " columns."));
    }
    if (!profile.isNumber() && MixedNumbers.are(profile.texts(), options.ordered())) {
      looks.add(MixedNumbers.look(profile, "each is an option", "Correct those"));
    }
    DayDoubts.among(profile).ifPresent(looks::add);
    if (profile.texts().stream().anyMatch(t -> SPREADSHEET_DAY.matcher(t).matches())) {
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "A spreadsheet may have turned ranges such as 1-5 into days such as 5-Jan.",
          "Correct the labels of the options.");
    }
    if (profile.texts().stream().anyMatch(NumberFormat::isCode)) {
      Doubts.add(
          looks, Look.Doubt.LITTLE, profile, "Numbers that begin with 0 are taken for codes.", "");
    }
  }

  private static void spellings(Profile profile, List<Look> looks) {
    if (profile.spellings().values().stream().anyMatch(ways -> ways.size() > 1)) {
      Doubts.add(
          looks,
          Look.Doubt.SOME,
          profile,
          "Some answers differ by blanks only and are options apart.",
          "Give them one code under data: columns and take one option out to count them together.");
    }
    if (!profile.isNumber() && profile.mixesSpellings()) {
      Doubts.add(
          looks,
          Look.Doubt.LITTLE,
          profile,
          "Ways of writing that differ in capitals, quotes, dashes or a sign at the end only are"
              + " counted together.",
          "");
    }
  }

  private static void order(Profile profile, Options options, List<Look> looks) {
    if (profile.isNumber() && !options.ordered() && options.options().size() > 2) {
      Doubts.add(
          looks,
          Look.Doubt.LITTLE,
          profile,
          "The numbers are taken for codes without an order, because of the column's name.",
          "If they are a scale, write ordered: yes.");
    }
    if (options.ordered()
        && profile.texts().stream().allMatch(t -> t.toLowerCase(Locale.ROOT).endsWith("school"))) {
      Doubts.add(
          looks,
          Look.Doubt.SOME,
          profile,
          "The schools are put in order, as levels of education.",
          "If they are kinds of school, write ordered: no.");
    }
    if (profile.isNumber() && options.ordered()) {
      boolean asked = (profile.column().name() + profile.column().wording()).contains(" ");
      Doubts.add(
          looks,
          asked ? Look.Doubt.LITTLE : Look.Doubt.SOME,
          profile,
          "The numbers are taken for a scale from "
              + options.options().getFirst().label()
              + " to "
              + options.options().getLast().label()
              + ", as they occur.",
          "Add what was offered and never chosen; if they count something, make it a number; if"
              + " they are codes, write ordered: no and their labels.");
    }
  }

  /** That numbers stand between words, as where only the ends of a scale have labels. */
  private static Optional<Look> ends(Profile profile, Options options) {
    List<Integer> numbers =
        profile.texts().stream()
            .filter(text -> text.matches("\\d{1,2}"))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    long words = profile.counts().size() - numbers.size();
    boolean row =
        numbers.size() > 1
            && numbers.getLast() - numbers.getFirst() == numbers.size() - 1
            && numbers.getFirst() <= 2;
    return row && words > 0 && words <= 2 && !options.ordered()
        ? Optional.of(
            new Look(
                Look.Doubt.SOME,
                profile.column().name(),
                "Numbers stand beside words, as where only the ends of a scale have labels; no"
                    + " order is assumed.",
                "If it is a scale, put the options in order and write ordered: yes."))
        : Optional.empty();
  }

  /** That words for no answer are a row of percentages, and so in their base. */
  private static void refusals(Profile profile, List<Look> looks) {
    for (String words : profile.refusals().stream().limit(1).toList()) {
      long times = profile.apart().getOrDefault(words, 0L);
      Doubts.add(
          looks,
          Asides.isRefusal(words) ? Look.Doubt.LITTLE : Look.Doubt.SOME,
          profile,
          "\""
              + words
              + "\" ("
              + (times == 1 ? "once" : times + " times")
              + ") is taken for a refusal: a row of its own, counted in the base of percentages,"
              + " and in no mean.",
          "To take it out of the base, write base: valid in the plan, or skipped for it under data:"
              + " missing and take out refuse.");
    }
  }
}
