package org.soundings.questionnaire.file;

import org.soundings.questionnaire.Problem;

/** What can be wrong with a file as such, whatever it is about. */
public enum FileProblem implements Problem.Kind {
  NO_FILE("F101", "There is no file %s.", "Please check the name and the folder."),
  UNREADABLE(
      "F102", "The file cannot be read: %s.", "Please check that it is a file you may open."),
  TOO_LARGE(
      "F103",
      "The file is larger than %,d bytes.",
      "Please split it, or check that it is the file you meant."),
  TOO_SLOW(
      "F115",
      "Reading this far has taken more than %d second of processor time.",
      "Please split the file."),
  NOT_UTF8("F104", "This is not UTF-8 text.", "Please save the file with the encoding UTF-8."),
  CONTROL(
      "F105",
      "There is a control character (U+%04X) here.",
      "Please delete it; the file may not be a text file."),
  EMPTY("F106", "The file is empty.", "Please write its first line."),
  TAB("F107", "This line is indented with a tab.", "Please indent with spaces."),
  SYNTAX("F108", "This is not YAML: %s.", "Please check indentation, colons and quotes here."),
  ALIAS(
      "F109",
      "Anchors (&) and aliases (*) are not allowed.",
      "Please write the content out, or put a text that begins with & or * in quotes."),
  TAG(
      "F110",
      "Tags (!) are not allowed.",
      "Please leave %s out, or put a text that begins with ! in quotes."),
  TOO_DEEP("F111", "This is nested more than %d levels deep.", "Please check the brackets here."),
  SECOND_DOCUMENT("F112", "A second document begins here.", "Please keep one document in a file."),
  KEY_NOT_TEXT("F113", "This key is not plain text.", "Please write key: value."),
  SAME_KEY(
      "F114",
      "\"%s\" is here twice; the first is on line %d.",
      "Please delete or rename one of the two."),

  UNKNOWN_KEY("F201", "\"%s\" is not known here.", "Please correct it; %2$s."),
  MISSING_KEY("F202", "\"%s\" is missing here.", "Please add a line \"%1$s: ...\"."),
  NO_VALUE("F203", "There is no value here.", "Please write a value or delete the key."),
  NOT_A_TEXT("F204", "This must be text.", "Please write one text, not a list or keys."),
  NOT_A_LIST("F205", "This must be a list.", "Please write [a, b] or lines that begin with -."),
  NOT_KEYS("F206", "This must be keys with values.", "Please write lines such as key: value."),
  NOT_A_NUMBER("F207", "\"%s\" is not a number.", "Please write digits, such as 12 or 0.5."),
  NOT_WHOLE(
      "F208",
      "\"%s\" is not a whole number from %d to %d.",
      "Please write one between these bounds."),
  NOT_A_DAY(
      "F209", "\"%s\" is not a date.", "Please write year, month and day, such as 2021-03-31."),
  NOT_YES_OR_NO("F210", "\"%s\" is neither yes nor no.", "Please write yes or no."),
  NOT_A_CHOICE("F211", "\"%s\" is not known here.", "Please correct it; %2$s."),
  NOT_A_NAME(
      "F212",
      "\"%s\" cannot be a name.",
      "Please use letters, digits, - and _, beginning with a letter or digit, at most %2$d."),
  NO_FIRST_LANGUAGE(
      "F213",
      "The text in \"%s\" is missing.",
      "Please add it: every text needs the first language."),
  UNKNOWN_LANGUAGE(
      "F214",
      "The language \"%s\" is not declared.",
      "Please add it to languages at the top, or correct it to one of %2$s."),
  NOT_A_LANGUAGE(
      "F215", "\"%s\" is not a language tag.", "Please write a tag such as en, es or pt-BR."),
  STAGES(
      "F219",
      "The sample was drawn in %s stages, and population: has %s.",
      "Please give each stage of clusters: its population, such as population: [757, schools]: a"
          + " number, or a column that holds it; or take population: out."),
  REPLICATES(
      "F216",
      "Replicate weights need %s.",
      "Please write it as docs/questionnaire.md shows under \"The sample\".");

  private final Problem.Told told;

  FileProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
