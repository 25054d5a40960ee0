package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.MissingNumbers;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Guesser;
import org.soundings.exchange.infer.guess.Parts;
import org.soundings.exchange.infer.label.Asides;
import org.soundings.exchange.infer.label.Graded;
import org.soundings.exchange.infer.label.NormalizedText;
import org.soundings.exchange.infer.label.Options;

/** What is doubtful of a choice of one answer. */
public final class ChoiceDoubts {
  /** The months as spreadsheets shorten them in the languages of Europe. */
  private static final String MONTHS =
      "(jan|janv|jän|ene|gen|ian|sty|led|tammi|oca|янв|feb|fév|févr|fev|lut|úno|helmi|şub|фев|mar"
          + "|mär|mrz|mrt|mars|märz|már|maalis|бře|bře|мар|мрт|apr|avr|abr|avril|kwi|dub|huhti|nis|апр|may|mai|maj|mei|mag|maio|mayo"
          + "|kvě|touko|мая|май|jun|juin|juni|giu|cze|čvn|kesä|haz|июн|jul|juil|juli|lug|lip|čvc|heinä|tem|июл|aug|août|ago|aoû|sie"
          + "|srp|elo|ağu|авг|sep|sept|set|wrz|zář|syys|eyl|сен|oct|okt|out|ott|paź|říj|loka|eki|окт|nov|lis|marras|kas|ноя|dec|dez|déc|dic"
          + "|gru|pro|joulu|ara|дек)";

  private static final Pattern SPREADSHEET_DAY =
      Pattern.compile(
          "\\d{1,2}(\\.? ?[-/ ]|\\.|( de |-de-))"
              + MONTHS
              + "\\.?|"
              + MONTHS
              + "\\.?[- ]\\d{2}|\\d{1,2}月\\d{1,2}日|\\d{1,2}월 ?\\d{1,2}일",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ChoiceDoubts() {}

  /** That a choice has one answer only, so that its share says nothing. */
  public static Optional<Look> only(Profile profile) {
    boolean codes = profile.apart().keySet().stream().anyMatch(MissingNumbers::mayBe);
    if (profile.counts().size() != 1 || !profile.hasEmpty() || profile.hasMore() || codes) {
      return Optional.empty();
    }
    String only = profile.texts().getFirst();
    if (!Marks.isChosen(only)
        && !NormalizedText.plainly(profile.column().name())
            .contains(NormalizedText.plainly(only))) {
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
    if (!profile.isNumber() && !options.ordered() && Graded.are(labels(options))) {
      Doubts.add(
          looks,
          Look.Doubt.SOME,
          profile,
          "These options may have an order that is not known here.",
          "If so, list them in order and write ordered: yes.");
    }
    boolean number = profile.isNumber() && Guesser.isCount(profile);
    if (number && options.options().size() == 2 && profile.low() == 1) {
      Doubts.add(
          looks,
          Look.Doubt.SOME,
          profile,
          "1 and 2 are taken for codes, though the column's name speaks of a number.",
          "If they count something, make it a number.");
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
      List<String> aside =
          options.options().stream()
              .filter(Options.Option::aside)
              .map(Options.Option::label)
              .toList();
      if (!aside.isEmpty()) {
        aside(profile, aside, looks);
      }
      boolean asked = (profile.column().name() + profile.column().wording()).contains(" ");
      Doubts.add(
          looks,
          asked ? Look.Doubt.LITTLE : Look.Doubt.SOME,
          profile,
          "The numbers are taken for a scale from "
              + options.options().getFirst().label()
              + " to "
              + options.options().stream()
                  .filter(option -> !option.aside())
                  .toList()
                  .getLast()
                  .label()
              + ", as they occur.",
          "Add what was offered and never chosen; if they count something, make it a number; if"
              + " they are codes, write ordered: no and their labels.");
    }
  }

  private static List<String> labels(Options options) {
    return options.options().stream().map(Options.Option::label).toList();
  }

  /** That a number far above the others is an option outside of their order. */
  private static void aside(Profile profile, List<String> aside, List<Look> looks) {
    long times = aside.stream().mapToLong(a -> profile.counts().getOrDefault(a, 0L)).sum();
    Doubts.add(
        looks,
        Look.Doubt.EVEN,
        profile,
        String.join(", ", aside)
            + (times == 1 ? " (once)" : " (" + times + " times)")
            + " far above the other numbers is taken for an answer outside of their order.",
        "If it is a place on the scale, take out its role and add those between; if it says why"
            + " there is none, list it under data: missing.");
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
