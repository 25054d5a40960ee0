package org.soundings.exchange.damage;

import java.util.List;
import java.util.stream.Stream;

/** What a generated file has in it: a question, a way to write the file, or damage done to it. */
public enum Trait {
  // Questions that every reader should manage.
  LABELS(Kind.PLAIN),
  ORDERED_LABELS(Kind.PLAIN),
  YES_NO(Kind.PLAIN),
  NUMERIC_SCALE(Kind.PLAIN),
  WHOLE_NUMBER(Kind.PLAIN),
  DECIMAL_NUMBER(Kind.PLAIN),
  WORDS(Kind.PLAIN),
  BATTERY(Kind.PLAIN),
  DATE_ISO(Kind.PLAIN),

  // Questions that are often read wrongly.
  LEADING_ZEROS(Kind.QUESTION),
  VERSIONS(Kind.QUESTION),
  NUMBERS_IN_LABELS(Kind.QUESTION),
  CAPITALS(Kind.QUESTION),
  DONT_KNOW(Kind.QUESTION),
  REFUSAL_WORD(Kind.QUESTION),
  WORD_IS_A_CATEGORY(Kind.QUESTION),
  SET_10(Kind.QUESTION),
  SET_1_BLANK(Kind.QUESTION),
  SET_LABELS(Kind.QUESTION),
  SET_TRUE_FALSE(Kind.QUESTION),
  SET_CHECKED(Kind.QUESTION),
  SET_YES_NO(Kind.QUESTION),
  SET_OPTION_ZERO(Kind.QUESTION),
  CELL_SET(Kind.QUESTION),
  CELL_SET_CODES(Kind.QUESTION),
  CELL_SET_FEW(Kind.QUESTION),
  CELL_SET_OTHER(Kind.QUESTION),
  CELL_SET_COMMAS(Kind.QUESTION),
  BANDS_OF_MONEY(Kind.QUESTION),
  BANDS_OF_TIME(Kind.QUESTION),
  BANDS_OF_DISTANCE(Kind.QUESTION),
  BANDS_OF_FREQUENCY(Kind.QUESTION),
  BANDS_OF_PEOPLE(Kind.QUESTION),
  DATE_POINTS(Kind.QUESTION),
  DATE_DAY_FIRST(Kind.QUESTION),
  DATE_MONTH_FIRST(Kind.QUESTION),
  DATE_YEAR_FIRST(Kind.QUESTION),
  BATTERY_IN_PART(Kind.QUESTION),
  THOUSANDS_BY_POINT(Kind.QUESTION),
  THOUSANDS_BY_COMMA(Kind.QUESTION),
  LIKE_AN_ID(Kind.QUESTION),
  WAVE_CALLED_W(Kind.QUESTION),
  ONLY_MISSING(Kind.QUESTION),
  CODE_IS_A_VALUE(Kind.QUESTION),
  PERSONAL(Kind.QUESTION),
  BLANKS_IN_LABELS(Kind.QUESTION),
  CELL_SET_MISSING(Kind.QUESTION),
  DATE_ZEROS(Kind.QUESTION),
  BATTERY_WORDS(Kind.QUESTION),

  WEIGHT(Kind.WEIGHT),
  LARGE_WEIGHT(Kind.WEIGHT),

  // Missing codes as survey programmes write them.
  MISSING_WVS(Kind.MISSING, "-1", "-2", "-4", "-5"),
  MISSING_UNDERSTANDING_SOCIETY(Kind.MISSING, "-1", "-2", "-7", "-8", "-9"),
  MISSING_ESS(Kind.MISSING, "77", "88", "99"),
  MISSING_ESS_SHORT(Kind.MISSING, "7", "8", "9"),
  MISSING_SPSS(Kind.MISSING, "97", "98", "99"),
  MISSING_QUALTRICS(Kind.MISSING, "-99"),
  MISSING_CCES(Kind.MISSING, "-2147483648"),
  MISSING_STATA(Kind.MISSING, "."),
  MISSING_R(Kind.MISSING, "NA"),
  MISSING_HUNDREDS(Kind.MISSING, "998", "999"),
  MISSING_NEGATIVE_HUNDREDS(Kind.MISSING, "-999"),
  MISSING_NULL(Kind.MISSING, "NULL"),
  MISSING_WORDS(Kind.MISSING, "No answer"),

  COMMA(Kind.SEPARATOR),
  SEMICOLON(Kind.SEPARATOR),
  TAB(Kind.SEPARATOR),
  BAR(Kind.SEPARATOR),

  UTF_8(Kind.ENCODING),
  UTF_8_MARK(Kind.ENCODING),
  UTF_16_LITTLE(Kind.ENCODING),
  UTF_16_BIG(Kind.ENCODING),
  WINDOWS_1252(Kind.ENCODING),

  CODES(Kind.HEADER),
  QUESTIONS(Kind.HEADER),
  GOOGLE_FORMS(Kind.HEADER),
  SURVEYMONKEY(Kind.HEADER),
  SURVEYMONKEY_REPEATED(Kind.HEADER),
  QUALTRICS(Kind.HEADER),
  QUALTRICS_OLD(Kind.HEADER),
  LIMESURVEY(Kind.HEADER),
  REDCAP(Kind.HEADER),
  KOBO(Kind.HEADER),
  SOSCI(Kind.HEADER),

  SEP_LINE(Kind.LOOK),
  DECIMAL_COMMA(Kind.LOOK),
  ALL_QUOTED(Kind.LOOK),
  LINES_CRLF(Kind.LOOK),
  LINES_CR(Kind.LOOK),
  EMPTY_COLUMNS(Kind.LOOK),
  BLANK_ROWS(Kind.LOOK),
  SEPARATOR_ROWS(Kind.LOOK),
  CUT_ROWS(Kind.LOOK),
  OTHER_DIGITS(Kind.LOOK),

  TITLE_ROW(Kind.ODD_ROW),
  NAMES_AND_VALUES(Kind.ODD_ROW),
  UNITS_ROW(Kind.ODD_ROW),
  WORDING_ROW(Kind.ODD_ROW),
  TOTAL_ROW(Kind.ODD_ROW),
  NOTE_ROW(Kind.ODD_ROW),
  HEADER_AGAIN(Kind.ODD_ROW);

  enum Kind {
    PLAIN,
    QUESTION,
    WEIGHT,
    MISSING,
    SEPARATOR,
    ENCODING,
    HEADER,
    LOOK,
    ODD_ROW
  }

  private final Kind kind;
  private final List<String> codes;

  Trait(Kind kind, String... codes) {
    this.kind = kind;
    this.codes = List.of(codes);
  }

  Kind kind() {
    return kind;
  }

  /** Whether it is a question. */
  public boolean isAsked() {
    return kind == Kind.PLAIN || kind == Kind.QUESTION || kind == Kind.WEIGHT;
  }

  /** The missing codes that it stands for. */
  List<String> codes() {
    return codes;
  }

  /**
   * Whether the file becomes another when it is left out, so that leaving it out may tell a cause.
   */
  public boolean removable() {
    return this != COMMA && this != UTF_8 && this != CODES;
  }

  static List<Trait> of(Kind kind) {
    return Stream.of(values()).filter(trait -> trait.kind == kind).toList();
  }
}
