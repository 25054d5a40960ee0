package org.soundings.exchange.damage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.soundings.exchange.damage.Question.Column;

/** Makes questions with their answers, and counts them. */
final class Questions {
  private final Draw draw;
  private final Trait trait;
  private final String code;
  private final Habits habits;

  /**
   * How a file writes what all of its questions share.
   *
   * @param header whose header it has
   * @param missing the missing codes, or none where a cell without an answer is empty
   * @param comma whether decimals follow a comma
   * @param codeIsValue whether a missing code of one column is a number in another
   * @param weights the weight of each person
   */
  record Habits(
      Trait header, Trait missing, boolean comma, boolean codeIsValue, List<Double> weights) {
    /** Whether the programme writes several answers as several columns, never in one cell. */
    boolean hasOwnSets() {
      return EnumSet.of(
              Trait.QUALTRICS,
              Trait.QUALTRICS_OLD,
              Trait.REDCAP,
              Trait.LIMESURVEY,
              Trait.KOBO,
              Trait.SOSCI)
          .contains(header);
    }

    boolean numericMissing() {
      return missing.codes().stream().anyMatch(c -> c.matches("-?\\d+"));
    }

    boolean negativeMissing() {
      return missing.codes().stream().allMatch(c -> c.startsWith("-")) && numericMissing();
    }
  }

  private Questions(Draw draw, Trait trait, String code, Habits habits) {
    this.draw = draw;
    this.trait = trait;
    this.code = code;
    this.habits = habits;
  }

  static Question of(Trait trait, String code, Draw draw, Habits habits) {
    return new Questions(draw, trait, code, habits).made();
  }

  private Question made() {
    return switch (trait) {
      case LABELS -> labels(draw.one(Wordlists.UNORDERED), false);
      case ORDERED_LABELS -> labels(draw.one(Wordlists.ORDERED), true);
      case YES_NO -> labels(draw.one(List.of("Yes", "No"), List.of("No", "Yes")), false);
      case NUMBERS_IN_LABELS -> labels(draw.one(Wordlists.NUMBERED), false);
      case NUMERIC_SCALE -> numericScale();
      case WHOLE_NUMBER -> wholeNumber();
      case DECIMAL_NUMBER -> decimalNumber();
      case WORDS -> words();
      case BATTERY -> battery(false);
      case BATTERY_IN_PART -> battery(true);
      case LEADING_ZEROS -> leadingZeros();
      case VERSIONS -> versions();
      case CAPITALS -> capitals();
      case DONT_KNOW ->
          aside(
              draw.one(Wordlists.ORDERED), true, draw.one("Don't know", "I don't know", "Unsure"));
      case REFUSAL_WORD ->
          aside(
              draw.one(Wordlists.UNORDERED),
              false,
              draw.one(
                  "Prefer not to say", "Refused", "Prefer not to answer", "Declined to answer"));
      case WORD_IS_A_CATEGORY -> wordIsACategory();
      case SET_10 -> habits.header == Trait.SOSCI ? set("2", "1", true) : set("1", "0", true);
      case SET_1_BLANK -> set("1", "", false);
      case SET_LABELS -> set(null, "", false);
      case SET_TRUE_FALSE -> set("TRUE", "FALSE", true);
      case SET_CHECKED -> set("Checked", "Unchecked", true);
      case SET_YES_NO -> set("Yes", "No", true);
      case SET_OPTION_ZERO -> setWithZero();
      case CELL_SET -> cellSet(draw.one(Wordlists.SEVERAL), draw.one(";", ", ", "; ", ","), 0.45);
      case CELL_SET_CODES -> cellSet(List.of("1", "2", "3", "4"), draw.one(";", ",", "|"), 0.45);
      case CELL_SET_FEW -> cellSetFew();
      case CELL_SET_OTHER -> cellSetOther();
      case CELL_SET_COMMAS ->
          cellSet(draw.one(Wordlists.SEVERAL_WITH_COMMAS), draw.one(", ", ";"), 0.45);
      case BANDS_OF_MONEY -> labels(draw.one(Wordlists.MONEY), true);
      case BANDS_OF_TIME -> labels(draw.one(Wordlists.TIME), true);
      case BANDS_OF_DISTANCE -> labels(draw.one(Wordlists.DISTANCE), true);
      case BANDS_OF_FREQUENCY -> labels(draw.one(Wordlists.FREQUENCY), true);
      case BANDS_OF_PEOPLE -> labels(draw.one(Wordlists.PEOPLE), true);
      case DATE_ISO -> days("yyyy-MM-dd", false);
      case DATE_POINTS -> days("dd.MM.yyyy", false);
      case DATE_DAY_FIRST -> days("dd/MM/yyyy", true);
      case DATE_MONTH_FIRST -> days("MM/dd/yyyy", true);
      case DATE_YEAR_FIRST -> days("yyyy/MM/dd", false);
      case THOUSANDS_BY_POINT -> thousands('.');
      case THOUSANDS_BY_COMMA -> thousands(',');
      case LIKE_AN_ID -> likeAnId();
      case WAVE_CALLED_W -> waveCalledW();
      case ONLY_MISSING -> onlyMissing();
      case CODE_IS_A_VALUE -> codeIsAValue();
      case PERSONAL -> personal();
      case BLANKS_IN_LABELS -> blanksInLabels();
      case CELL_SET_MISSING -> cellSetMissing();
      case DATE_ZEROS -> days("yyyy-MM-dd", false);
      case BATTERY_WORDS -> batteryWords();
      case WEIGHT, LARGE_WEIGHT -> weight();
      default -> throw new IllegalArgumentException(trait + " is no question");
    };
  }

  private Question question(
      String name, String wording, List<Column> columns, Truth truth, boolean ambiguous) {
    return new Question(trait, name, wording, columns, truth, ambiguous ? remark() : "");
  }

  /** What a remark must speak of where the file does not tell. */
  private String remark() {
    String codes = "missing|" + String.join("|", habits.missing.codes());
    return switch (trait) {
      case WORD_IS_A_CATEGORY -> "NA|Missing|Refused|No response|--?\"";
      case VERSIONS -> "version|codes|number";
      case CELL_SET,
          CELL_SET_CODES,
          CELL_SET_FEW,
          CELL_SET_OTHER,
          CELL_SET_COMMAS,
          CELL_SET_MISSING ->
          "several|separator|combination";
      case THOUSANDS_BY_POINT, THOUSANDS_BY_COMMA -> "thousand|Three digits|1,234|1\\.234";
      case DATE_DAY_FIRST, DATE_MONTH_FIRST -> "Dates|dates|month|day";
      case WAVE_CALLED_W, LARGE_WEIGHT -> "weight";
      case CODE_IS_A_VALUE -> codes + "|-?99|-?999|answers";
      default -> codes;
    };
  }

  // -- One answer of a list

  private Question labels(List<String> options, boolean ordered) {
    int[] answers = draw.answers(options.size(), skipped());
    String missing = labelMissing();
    return single(
        wording(),
        cells(answers, options, () -> missing),
        withWord(answers, shares(answers, options, ordered ? options : List.of(), Set.of(), false)),
        isTorn());
  }

  /** The same where those who did not answer may be counted by the word that says so. */
  private Truth.Shares withWord(int[] answers, Truth.Shares shares) {
    long none = Arrays.stream(answers).filter(a -> a < 0).count();
    if (habits.missing != Trait.MISSING_WORDS || none == 0) {
      return shares;
    }
    String word = habits.missing.codes().getFirst();
    Map<String, Long> counts = new LinkedHashMap<>(shares.counts());
    counts.put(word, none);
    return new Truth.Shares(
        counts, shares.weights(), shares.order(), Set.of(word), shares.digits());
  }

  /** Whether a code that stands for no answer here is a number elsewhere in the file. */
  private boolean isTorn() {
    return habits.codeIsValue && habits.missing == Trait.MISSING_QUALTRICS;
  }

  private Question aside(List<String> scale, boolean ordered, String aside) {
    List<String> options = new ArrayList<>(scale);
    options.add(aside);
    int[] answers = draw.answers(options.size(), skipped());
    return single(
        wording(),
        cells(answers, options, () -> ""),
        shares(answers, options, ordered ? scale : List.of(), Set.of(aside), false),
        false);
  }

  private Question wordIsACategory() {
    List<String> options = draw.one(Wordlists.OWN_CATEGORIES);
    int[] answers = draw.answers(options.size(), 0);
    List<String> order = options.contains("++") ? options : List.of();
    return single(
        wording(),
        cells(answers, options, () -> ""),
        shares(answers, options, order, Set.of(), false),
        true);
  }

  private Question capitals() {
    List<String> options = draw.one(List.of("Yes", "No"), List.of("Car", "Bus", "Bicycle"));
    int[] answers = draw.answers(options.size(), skipped());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      String text = answers[i] < 0 ? "" : options.get(answers[i]);
      cells.add(
          switch (i % 3) {
            case 0 -> text;
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text.toUpperCase(Locale.ROOT);
          });
    }
    return single(wording(), cells, shares(answers, options, List.of(), Set.of(), false), false);
  }

  /** Blanks that do not break, and hyphens that are not seen, in some of the labels. */
  private Question blanksInLabels() {
    List<String> options =
        draw.one(List.of("Not sure", "Very sure"), List.of("By bus", "By car", "On foot"));
    int[] answers = draw.answers(options.size(), skipped());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      String text = answers[i] < 0 ? "" : options.get(answers[i]);
      cells.add(
          i % 3 == 0 || text.isEmpty()
              ? text
              : i % 3 == 1 ? text.replace(' ', '\u00a0') : text + "\u00ad");
    }
    return single(wording(), cells, shares(answers, options, List.of(), Set.of(), false), false);
  }

  private Question leadingZeros() {
    int size = draw.between(3, 6);
    List<String> options = IntStream.rangeClosed(1, size).mapToObj(i -> "0" + i).toList();
    int[] answers = draw.answers(size, skipped());
    return single(
        "Region code",
        cells(answers, options, () -> labelMissing()),
        withWord(answers, shares(answers, options, options, Set.of(), false)),
        isTorn());
  }

  private Question versions() {
    List<String> options = List.of("3.1", "3.8", "3.9", "3.10");
    int[] answers = draw.answers(options.size(), skipped());
    return single(
        "Which version do you use? " + code,
        cells(answers, options, () -> labelMissing()),
        withWord(answers, shares(answers, options, options, Set.of(), false)),
        true);
  }

  private List<String> numbers(int low, int high) {
    return IntStream.rangeClosed(low, high).mapToObj(Integer::toString).toList();
  }

  private Question numericScale() {
    boolean sevens = habits.missing == Trait.MISSING_ESS_SHORT;
    List<String> options =
        sevens
            ? numbers(1, draw.between(4, 5))
            : draw.one(numbers(1, 5), numbers(1, 7), numbers(0, 10), numbers(1, 4), numbers(1, 10));
    if (draw.people() < 3 * options.size()) {
      options = numbers(1, 5);
    }
    int[] answers = draw.answers(options.size(), missingRate());
    return single(
        wording(),
        cells(answers, options, this::missingCode),
        withWord(answers, shares(answers, options, options, Set.of(), true)),
        sevens || habits.codeIsValue);
  }

  private Question waveCalledW() {
    List<String> options = numbers(1, 3);
    int[] answers = draw.answers(3, 0);
    return question(
        "w",
        "w",
        List.of(new Column("", "", cells(answers, options, () -> ""))),
        shares(answers, options, options, Set.of(), true),
        true);
  }

  private Question single(String wording, List<String> cells, Truth truth, boolean ambiguous) {
    return question(code, wording, List.of(new Column("", "", cells)), truth, ambiguous);
  }

  private Truth.Shares shares(
      int[] answers,
      List<String> options,
      List<String> order,
      Set<String> maybeMissing,
      boolean digits) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int person = 0; person < answers.length; person++) {
      if (answers[person] >= 0) {
        counts.merge(options.get(answers[person]), 1L, Long::sum);
        weights.merge(options.get(answers[person]), habits.weights.get(person), Double::sum);
      }
    }
    return new Truth.Shares(counts, weights, order, maybeMissing, digits);
  }

  private List<String> cells(
      int[] answers, List<String> options, java.util.function.Supplier<String> missing) {
    return Arrays.stream(answers).mapToObj(a -> a < 0 ? missing.get() : options.get(a)).toList();
  }

  // -- Batteries

  private Question battery(boolean inPart) {
    boolean numeric = inPart || draw.chance(0.4);
    List<String> scale = numeric ? numbers(1, 5) : draw.one(Wordlists.ORDERED.subList(0, 4));
    List<String> statements = draw.some(Wordlists.STATEMENTS, draw.between(3, 5));
    List<Column> columns = new ArrayList<>();
    List<Truth.Shares> truths = new ArrayList<>();
    for (int s = 0; s < statements.size(); s++) {
      int low = inPart ? List.of(0, 2, 0, 1, 0).get(s) : 0;
      int high = inPart ? List.of(5, 5, 4, 5, 3).get(s) : scale.size();
      int[] answers = draw.answers(high - low, numeric ? missingRate() : skipped());
      for (int i = 0; i < answers.length; i++) {
        answers[i] += answers[i] < 0 ? 0 : low;
      }
      columns.add(
          new Column(
              Integer.toString(s + 1),
              statements.get(s),
              cells(answers, scale, numeric ? this::missingCode : () -> "")));
      Truth.Shares shares = shares(answers, scale, scale, Set.of(), numeric);
      truths.add(numeric ? withWord(answers, shares) : shares);
    }
    return question(
        code,
        wording(),
        columns,
        new Truth.Battery(truths),
        numeric && (habits.missing == Trait.MISSING_ESS_SHORT || habits.codeIsValue));
  }

  /** Each statement with a word of its own for no answer. */
  private Question batteryWords() {
    List<String> scale = draw.one(Wordlists.ORDERED.subList(0, 4));
    List<String> words = List.of("No answer", "Refused", "Prefer not to say");
    List<Column> columns = new ArrayList<>();
    List<Truth.Shares> truths = new ArrayList<>();
    for (int s = 0; s < words.size(); s++) {
      String word = words.get(s);
      int[] answers = draw.answers(scale.size(), 0.15);
      columns.add(
          new Column(
              Integer.toString(s + 1),
              Wordlists.STATEMENTS.get(s),
              cells(answers, scale, () -> word)));
      Truth.Shares shares = shares(answers, scale, scale, Set.of(), false);
      Map<String, Long> counts = new LinkedHashMap<>(shares.counts());
      long none = Arrays.stream(answers).filter(a -> a < 0).count();
      if (none > 0) {
        counts.put(word, none);
      }
      truths.add(new Truth.Shares(counts, shares.weights(), scale, Set.of(word), false));
    }
    return question(code, wording(), columns, new Truth.Battery(truths), false);
  }

  // -- Any of a list

  private Question set(String mark, String not, boolean marksNot) {
    List<String> options = draw.one(Wordlists.SEVERAL);
    List<String> codes = numbers(1, options.size());
    return set(options, codes, mark, not, marksNot, draw.choices(options.size(), 0.35));
  }

  private Question setWithZero() {
    List<String> options = List.of("Cough", "Fever", "None of these");
    boolean[][] chosen = draw.choices(3, 0.3);
    boolean rare = draw.chance(0.5);
    for (boolean[] row : chosen) {
      row[2] = !rare && !row[0] && !row[1];
    }
    return set(options, List.of("1", "2", "0"), "1", "0", true, chosen);
  }

  private Question set(
      List<String> options,
      List<String> codes,
      String mark,
      String not,
      boolean marksNot,
      boolean[][] chosen) {
    boolean seen = not.isEmpty() && mark != null && habits.missing == Trait.MISSING_QUALTRICS;
    boolean[] skipped = new boolean[draw.people()];
    for (int person = 0; person < skipped.length; person++) {
      skipped[person] = draw.chance(0.07);
    }
    List<Column> columns = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    long answered = 0;
    for (int option = 0; option < options.size(); option++) {
      List<String> cells = new ArrayList<>();
      long count = 0;
      for (int person = 0; person < skipped.length; person++) {
        boolean yes = chosen[person][option] && !skipped[person];
        count += yes ? 1 : 0;
        String blank = skipped[person] && marksNot ? "" : seen ? "-99" : not;
        cells.add(yes ? (mark == null ? options.get(option) : mark) : blank);
      }
      counts.add(count);
      columns.add(new Column(codes.get(option), options.get(option), cells));
    }
    for (int person = 0; person < skipped.length; person++) {
      boolean some = false;
      for (int option = 0; option < options.size(); option++) {
        some |= chosen[person][option];
      }
      answered += !skipped[person] && (marksNot || some) ? 1 : 0;
    }
    Set<String> marks = mark == null ? Set.of() : Set.of(mark.toLowerCase(Locale.ROOT));
    return question(
        code,
        wording(),
        columns,
        new Truth.Columns(counts, answered, marks),
        seen && habits.codeIsValue);
  }

  private Question cellSet(List<String> options, String separator, double rate) {
    boolean ambiguous =
        habits.hasOwnSets()
            || trait == Trait.CELL_SET_COMMAS && separator.startsWith(",")
            || trait == Trait.CELL_SET_OTHER
            || trait == Trait.CELL_SET_FEW;
    return cellSet(options, separator, draw.choices(options.size(), rate), person -> "", ambiguous);
  }

  private Question cellSet(
      List<String> options,
      String separator,
      boolean[][] chosen,
      IntFunction<String> other,
      boolean ambiguous) {
    Map<String, Long> counts = new LinkedHashMap<>();
    List<String> cells = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    long answered = 0;
    for (int person = 0; person < chosen.length; person++) {
      List<String> parts = new ArrayList<>();
      for (int option = 0; option < options.size(); option++) {
        if (chosen[person][option]) {
          parts.add(options.get(option));
          counts.merge(options.get(option), 1L, Long::sum);
        }
      }
      String own = other.apply(person);
      if (!own.isEmpty()) {
        parts.add(own);
        others.add(own);
      }
      answered += parts.isEmpty() ? 0 : 1;
      cells.add(parts.isEmpty() ? labelMissing() : String.join(separator, parts));
    }
    return single(wording(), cells, new Truth.Cells(counts, answered, others), ambiguous);
  }

  /** A code for no answer beside answers says nothing. */
  private Question cellSetMissing() {
    String separator = draw.one(";", ",", "|");
    boolean[][] chosen = draw.choices(4, 0.45);
    Question plain = cellSet(numbers(1, 4), separator, chosen, person -> "", habits.hasOwnSets());
    List<String> cells = new ArrayList<>(plain.columns().getFirst().cells());
    for (int person = 0; person < chosen.length; person++) {
      boolean[] own = chosen[person];
      if ((own[0] || own[1] || own[2] || own[3]) && draw.chance(0.2)) {
        cells.set(person, cells.get(person) + separator + "-99");
      }
    }
    return new Question(
        trait,
        plain.code(),
        plain.wording(),
        List.of(new Column("", "", cells)),
        plain.truth(),
        plain.remark());
  }

  private Question cellSetFew() {
    boolean[][] chosen = new boolean[draw.people()][3];
    for (int person = 0; person < chosen.length; person++) {
      int option = person < 9 ? person % 3 : draw.between(0, 2);
      chosen[person][option] = true;
      if (person > 9 && (person < 12 || draw.chance(0.15))) {
        chosen[person][0] = true;
        chosen[person][1] = true;
        chosen[person][2] = false;
      }
    }
    List<String> options =
        draw.one(
            List.of("1", "2", "3"),
            List.of("2", "3", "4"),
            List.of("5 Pens", "10 Rulers", "20 Nails"));
    return cellSet(options, draw.one(",", ";"), chosen, person -> "", true);
  }

  private Question cellSetOther() {
    List<String> options = draw.one(Wordlists.SEVERAL);
    String separator = draw.one(", ", ";");
    return cellSet(
        options,
        separator,
        draw.choices(options.size(), 0.45),
        person -> draw.chance(0.2) ? draw.one(Wordlists.REMARKS) + " " + person : "",
        true);
  }

  // -- Numbers, days, words

  private Question numeric(
      String name, List<Double> values, List<String> cells, boolean ambiguous) {
    List<Double> answered = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isNaN()) {
        answered.add(values.get(i));
        weights.add(habits.weights.get(i));
      }
    }
    return question(
        name.equals(name.toLowerCase(Locale.ROOT)) ? name : code,
        name,
        List.of(new Column("", "", cells)),
        new Truth.Numbers(answered, weights),
        ambiguous);
  }

  private Question wholeNumber() {
    boolean codes =
        habits.negativeMissing()
            || habits.missing == Trait.MISSING_HUNDREDS
            || habits.missing == Trait.MISSING_SPSS
            || !habits.numericMissing();
    List<Double> values = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    boolean ages = draw.chance(0.5);
    for (int i = 0; i < draw.people(); i++) {
      boolean none = draw.chance(codes ? missingRate() : skipped());
      int value = ages ? draw.between(18, 80) : draw.between(0, 60);
      values.add(none ? Double.NaN : value);
      cells.add(none ? (codes ? missingCode() : "") : Integer.toString(value));
    }
    return numeric(
        (ages ? "How old are you? " : "How many hours did you work? ") + code,
        values,
        cells,
        habits.missing == Trait.MISSING_SPSS || habits.codeIsValue);
  }

  private Question decimalNumber() {
    int places = draw.between(1, 2);
    List<Double> values = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < draw.people(); i++) {
      boolean none = draw.chance(skipped());
      String text = String.format(Locale.ROOT, "%." + places + "f", draw.between(0, 9999) / 100.0);
      values.add(none ? Double.NaN : Double.parseDouble(text));
      String point = habits.comma ? text.replace('.', ',') : text;
      cells.add(none ? labelMissing() : point);
    }
    return numeric("Distance in km " + code, values, cells, isTorn());
  }

  private Question thousands(char mark) {
    List<Double> values = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < draw.people(); i++) {
      int value = draw.between(2, 120) * 500 + (draw.chance(0.3) ? draw.between(0, 499) : 0);
      values.add((double) value);
      cells.add(String.format(Locale.ROOT, "%,d", value).replace(',', mark));
    }
    return numeric("Salary in a year " + code, values, cells, true);
  }

  private Question likeAnId() {
    String name = draw.one("amount_paid", "valid", "nr_of_kids", "respondent", "hours_paid");
    if (name.equals("respondent")) {
      List<String> options = List.of("mother", "father", "other carer");
      int[] answers = draw.answers(3, 0);
      return question(
          name,
          name,
          List.of(new Column("", "", cells(answers, options, () -> ""))),
          shares(answers, options, List.of(), Set.of(), false),
          false);
    }
    int step = draw.between(3, 17);
    List<Double> values = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < draw.people(); i++) {
      int value = name.equals("nr_of_kids") ? draw.between(0, 4) : 100 + i * step;
      values.add((double) value);
      cells.add(Integer.toString(value));
    }
    return numeric(name, values, cells, false);
  }

  private Question onlyMissing() {
    String code = habits.missing.codes().isEmpty() ? "" : habits.missing.codes().getLast();
    String only = habits.numericMissing() && code.length() > 1 ? code : "";
    List<String> cells = new ArrayList<>(Collections.nCopies(draw.people(), only));
    return single(wording(), cells, new Truth.Nobody(), true);
  }

  private Question codeIsAValue() {
    List<String> codes = habits.numericMissing() ? habits.missing.codes() : List.of("99", "999");
    int code = Integer.parseInt(draw.one(codes));
    List<Double> values = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < draw.people(); i++) {
      int spread = Math.max(8, Math.abs(code) / 2);
      int value =
          i % 7 == 3
              ? code
              : (int)
                  Math.max(
                      -2_000_000_000L,
                      (long) code - spread + draw.between(0, 2 * Math.min(spread, 1000)));
      values.add((double) value);
      cells.add(Integer.toString(value));
    }
    return numeric("Change since last year " + this.code, values, cells, true);
  }

  private Question days(String pattern, boolean slashes) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    List<Long> days = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    Map<Long, String> texts = new java.util.TreeMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    String nothing = trait == Trait.DATE_ZEROS ? "0000-00-00" : labelMissing();
    boolean few = draw.chance(0.4);
    boolean clear = !slashes || draw.chance(0.7);
    for (int i = 0; i < draw.people(); i++) {
      LocalDate day =
          few
              ? LocalDate.of(2024, 2, 27).plusDays(3L * draw.between(0, 4))
              : LocalDate.of(
                  2020 + draw.between(0, 4), draw.between(1, 12), draw.between(1, clear ? 28 : 12));
      boolean none = draw.chance(skipped());
      if (!none) {
        days.add(day.toEpochDay());
        texts.put(day.toEpochDay(), format.format(day));
        counts.merge(format.format(day), 1L, Long::sum);
      }
      cells.add(none ? nothing : format.format(day));
    }
    return single(
        "When did you begin? " + code,
        cells,
        new Truth.Days(days, counts, List.copyOf(texts.values())),
        slashes || isTorn());
  }

  private Question words() {
    List<String> cells = new ArrayList<>();
    long answered = 0;
    for (int i = 0; i < draw.people(); i++) {
      boolean none = draw.chance(0.3);
      answered += none ? 0 : 1;
      cells.add(
          none ? "" : draw.one(Wordlists.REMARKS) + ", " + draw.one(Wordlists.REMARKS) + " " + i);
    }
    return single(
        "What else would you like to say? " + code, cells, new Truth.Words(answered), false);
  }

  private Question personal() {
    String name = draw.one("email", "zip", "plz", "IPAddress", "postcode", "phone", "full_name");
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < draw.people(); i++) {
      int n = draw.between(1000, 9999);
      cells.add(
          switch (name) {
            case "email" -> "p" + n + "@example.org";
            case "zip", "plz", "postcode" -> "0" + n;
            case "IPAddress" -> "10.0." + n % 250 + "." + i;
            case "phone" -> "+49 30 55" + n + i;
            default -> draw.one("Ada", "Bo", "Cy", "Di") + " " + draw.one("Lee", "Roe", "Poe") + n;
          });
    }
    return question(name, name, List.of(new Column("", "", cells)), new Truth.LeftOut(), false);
  }

  private Question weight() {
    String name = trait == Trait.WEIGHT ? draw.one("weight", "wt", "pweight") : "weight";
    List<String> cells =
        habits.weights.stream()
            .map(w -> String.format(Locale.ROOT, "%.2f", w))
            .map(w -> habits.comma ? w.replace('.', ',') : w)
            .toList();
    return question(
        name,
        name,
        List.of(new Column("", "", cells)),
        new Truth.Weight(),
        trait == Trait.LARGE_WEIGHT);
  }

  // -- What is missing

  private double skipped() {
    return 0.08;
  }

  private double missingRate() {
    return habits.missing.codes().isEmpty() ? 0.08 : 0.15;
  }

  private String missingCode() {
    return habits.missing.codes().isEmpty() ? "" : draw.one(habits.missing.codes());
  }

  /** What stands for a missing answer among words. */
  private String labelMissing() {
    return habits.missing.codes().isEmpty()
            || habits.numericMissing() && habits.missing != Trait.MISSING_QUALTRICS
        ? ""
        : missingCode();
  }

  private String wording() {
    String about =
        draw.one(List.of("your work", "the service", "your team", "our offer", "the city"));
    return switch (trait.kind()) {
      case PLAIN -> "What do you think of " + about + "? " + code;
      default -> "How is it with " + about + "? " + code;
    };
  }
}
