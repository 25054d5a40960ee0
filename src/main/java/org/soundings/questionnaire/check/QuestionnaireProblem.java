package org.soundings.questionnaire.check;

import org.soundings.questionnaire.Problem;

/**
 * What can be wrong with a questionnaire: Q1 the whole of it, Q2 items, Q3 routing, Q4 scales, Q5
 * the data file, Q6 instruments and modules. {@link MethodWarning} lists what is only doubtful.
 */
public enum QuestionnaireProblem implements Problem.Kind {
  INCLUDE_ELSEWHERE(
      "Q101",
      "\"%s\" is outside the questionnaire's folder.",
      "Please name a file beside the questionnaire or in a folder below it."),
  NO_PAGES("Q102", "The questionnaire has no pages.", "Please add one with an item."),
  EMPTY_PAGE("Q103", "The page \"%s\" has no items.", "Please add one or delete the page."),
  SAME_PAGE("Q104", "There is already a page \"%s\".", "Please give this one another name."),
  INCLUDES_TOO_LARGE(
      "Q105",
      "The included files have more than %,d bytes together, each counted as often as it is included.",
      "Please include fewer."),

  NO_KIND("Q201", "The type of this item is unknown.", "Please correct it; %s."),
  SAME_NAME(
      "Q202", "\"%s\" is already the name of something else.", "Please give this another name."),
  RESERVED_NAME("Q203", "\"%s\" is a reserved word in show-if.", "Please give this another name."),
  NO_OPTIONS("Q204", "\"%s\" offers nothing to choose.", "Please add lines such as code: label."),
  MINIMUM_TOO_HIGH(
      "Q205",
      "At least %2$d must be chosen in \"%1$s\", but at most %3$d can be.",
      "Please lower the minimum or add options."),
  TOP_TOO_HIGH(
      "Q206", "\"%s\" asks for a top %d, but has %d options.", "Please lower top or add options."),
  BOUNDS(
      "Q207",
      "The lower bound is above the upper bound.",
      "Please swap from and to, or correct one of them."),
  SAME_LABEL(
      "Q208",
      "\"%s\" is already the label of another option.",
      "Please give each option a different label."),
  OTHER_IN_ORDER(
      "Q209",
      "\"Other\" has no place in the order of \"%s\".",
      "Please delete ordered: true, or give the option the role aside."),
  MAXIMUM_TOO_HIGH(
      "Q210",
      "At most %2$d can be chosen in \"%1$s\", which has %3$d options.",
      "Please lower the maximum or delete it."),
  BANDS_OVERLAP(
      "Q211",
      "The band \"%s\" contains %s, and so does \"%s\".",
      "Please let each value be in one band only; a band includes both its ends."),
  BANDS_GAP(
      "Q212",
      "No band contains %s.",
      "Please extend a band to it or add one; a band without from or to is open."),

  UNKNOWN_IN_CONDITION("Q301", "Nothing here is called \"%s\".", "Please correct it; %2$s."),
  ASKED_LATER(
      "Q302",
      "\"%s\" is not asked before this.",
      "Please move it before this, or let this depend on something asked earlier."),
  NO_SUCH_OPTION("Q303", "\"%s\" has no option \"%s\".", "Please correct it; %3$s."),
  NOT_CODES(
      "Q304",
      "\"%s\" is answered with %s, not with options.",
      "Please write {from: ..., to: ...} for a number or a date; a text cannot decide."),
  NOT_BOUNDS("Q305", "\"%s\" is answered with options, not a number.", "Please list options."),
  NAME_A_PART(
      "Q306", "\"%s\" has several answers.", "Please name one of its parts, such as \"%2$s\"."),
  EMPTY_CONDITION("Q307", "This condition is empty.", "Please complete or delete it."),
  NEVER_SHOWN(
      "Q308",
      "\"%s\" can never be shown: no answers fulfil its conditions.",
      "Please correct the conditions here, on its page or of the items that they depend on."),

  UNKNOWN_IN_SCALE("Q401", "Nothing here is called \"%s\".", "Please correct it; %2$s."),
  NOT_SCORED(
      "Q402",
      "\"%s\" cannot be scored.",
      "Please use single choices, numbers or statements of a grid."),
  OTHER_OPTIONS(
      "Q403",
      "\"%s\" and \"%s\" have different options.",
      "Please add recode with a value for every option of both."),
  NOT_RECODED("Q404", "recode has no value for \"%2$s\" of \"%1$s\".", "Please add it."),
  RECODED_NOTHING("Q405", "No item has an option \"%s\".", "Please delete it or correct it."),
  OTHER_BOUNDS(
      "Q406",
      "The items' values go from %s to %s, not from %s to %s.",
      "Please correct lowest and highest, or delete both to have them taken from the items."),
  REVERSED_NOT_ITEM(
      "Q407", "\"%s\" is reversed but is not an item of this scale.", "Please correct it; %2$s."),
  TWICE_IN_SCALE("Q408", "\"%s\" is in this scale twice.", "Please delete one of the two."),
  NO_BOUNDS(
      "Q409",
      "\"%s\" is a number without bounds, so it cannot be reversed.",
      "Please give the item from and to."),
  TOO_FEW_ITEMS(
      "Q410", "%d items must be answered, but the scale has %d.", "Please lower minimum-answered."),

  UNKNOWN_IN_DATA("Q501", "Nothing here is called \"%s\".", "Please correct it; %2$s."),
  NO_SEPARATOR(
      "Q502",
      "\"%s\" has only one answer, so it needs no separator.",
      "Please delete separator: it is for a multiple choice or a ranking in one column."),
  IGNORED_BUT_USED(
      "Q503",
      "The column \"%s\" is both used and ignored.",
      "Please delete one of the two entries."),

  TERMS_UNCONFIRMED(
      "Q601",
      "Nobody has confirmed that \"%s\" may be used (%s).",
      "Please obtain its owner's consent and write under confirmed: %1$s: who gave it and when; or"
          + " take the instrument out."),
  NOTHING_TO_CONFIRM(
      "Q602", "No instrument \"%s\" waits for confirmation here.", "Please correct it; %2$s."),
  NO_MODULE("Q603", "There is no module \"%s\".", "Please correct it; %2$s."),
  NOT_OPEN("Q605", "\"%s\" is not a free-text question.", "Please correct it; %2$s."),
  NO_HELP(
      "Q606",
      "The questionnaire asks about distress (%s), and nothing says where to find help.",
      "Please add help: with a text and a telephone number or a page, in the questionnaire or in"
          + " the study's file; the study's contact is not help."),
  NO_NUMBER(
      "Q607",
      "\"%s\" is not a telephone number.",
      "Please write digits, with + and spaces if you like, such as +44 116 123."),
  NO_ADDRESS(
      "Q608",
      "\"%s\" is not the address of a page.",
      "Please write it in full, such as https://example.org/help."),
  NOT_IN_KEY("Q604", "The instrument scores no item \"%s\".", "Please correct it; %2$s."),

  SHARES_TOTAL(
      "Q213",
      "The parts of \"%s\" cannot add up to %s.",
      "Please write a total above 0 that has no more decimals than the parts."),
  NOT_SHARED("Q214", "\"%s\" has one part only.", "Please add another, or ask a number.");

  private final Problem.Told told;

  QuestionnaireProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
