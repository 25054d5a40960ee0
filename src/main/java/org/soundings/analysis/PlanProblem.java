package org.soundings.analysis;

import org.soundings.questionnaire.Problem;

/** What can be wrong with an analysis plan. */
public enum PlanProblem implements Problem.Kind {
  NO_QUESTIONNAIRE(
      "P101",
      "The questionnaire %s cannot be used.",
      "Please run ./soundings check on it and correct what it lists."),
  NO_FINDING(
      "P102",
      "A finding must begin with one of %s.",
      "Please begin with one of them, such as \"frequency: age\"."),
  UNKNOWN_VARIABLE(
      "P103", "The questionnaire has no variable \"%s\".", "Please check the name; %2$s."),
  UNKNOWN_SCALE("P104", "The questionnaire has no scale \"%s\".", "Please check the name; %2$s."),
  NOT_CATEGORIES(
      "P105",
      "\"%s\" has no categories to count.",
      "Please give it bands in the questionnaire, or ask for its mean."),
  NO_MEAN(
      "P106",
      "\"%s\" has neither numbers nor an order, so it has no mean.",
      "Please ask for its frequency."),
  SAME_ID("P107", "Two findings are called \"%s\".", "Please give one of them an id of its own."),
  LEVEL(
      "P108",
      "%s cannot be a confidence level.",
      "Please write a number between 0.5 and 0.999, such as 0.95."),
  NO_WEIGHT(
      "P109",
      "The questionnaire declares no weight.",
      "Please add design: weight: to it, or take weighted: out."),
  LANGUAGE("P110", "The questionnaire is not written in \"%s\".", "Please choose one of %2$s."),
  UNKNOWN_STATISTIC("P111", "There is no statistic \"%s\".", "Please check the name; %2$s."),
  OF_SEVERAL(
      "P178",
      "\"%s\" is a question of several variables, and this takes one.",
      "Please name one of them: %2$s."),
  MISFIT(
      "P112",
      "\"%s\" takes %s, which this finding is not.",
      "Please ask for what fits instead: %3$s."),
  NOT_A_NUMBER(
      "P113",
      "\"%s\" has neither numbers nor an order.",
      "Please take a number, a score or a variable whose options are in order."),
  TOO_FEW_VARIABLES("P114", "%s takes at least %s variables.", "Please name more of them."),
  LONELY(
      "P115",
      "Stratum \"%s\" has a single sampling unit in the data, which shows no variance.",
      "Please join it to another stratum in the data, or say in the plan how it counts: lonely:"
          + " adjust, average, remove or certainty."),
  NO_UNIT(
      "P116",
      "%s responses have no stratum or cluster.",
      "Please fill in the columns that the questionnaire's design names, or take the rows out."),
  OUTCOME(
      "P117",
      "The outcome \"%s\" does not fit a %s model, which takes %s.",
      "Please choose another outcome or another model."),
  EXPECTED(
      "P118",
      "The expected shares must be one for each category of \"%s\", and sum to 1.",
      "Please write expected: {category: share, ...} with the codes of its categories."),
  POPULATION(
      "P119",
      "The sample has %s units of stratum \"%s\", its population %s.",
      "Please check population: in the questionnaire's design."),
  WEIGHTING(
      "P120",
      "The answers cannot be weighted as asked (%s).",
      "Please change weighting: in the plan."),
  TOO_MANY_CELLS(
      "P122",
      "The plan asks for more than fits in memory: %s.",
      "Please give numbers with many values bands, or leave out a grouping."),
  TARGETS(
      "P121",
      "The targets of \"%s\" must be one number from 0 for each category.",
      "Please write one for each of %2$s: shares that sum to 1, or people."),
  NO_REPLICATE(
      "P123",
      "%s responses have no replicate weight in \"%s\".",
      "Please fill in the column, or take the rows out."),
  REWEIGHTED(
      "P124",
      "The sample has replicate weights, and weighting: would not adjust them.",
      "Please take weighting: out of the plan, or replicates: out of the questionnaire."),
  PEOPLE(
      "P125",
      "Totals of numbers need margins that are numbers of people.",
      "Please write how many people the population has in each category, not their shares."),
  BOUNDS(
      "P126",
      "The lower bound of weight factors must be below 1, the upper above 1.",
      "Please write bounds: {lower: 0.4, upper: 2.5} or similar."),
  IMPUTATIONS(
      "P127",
      "The column \"%s\" does not number two or more imputations with equally many rows.",
      "Please put complete data sets below each other, numbered in that column, without the data"
          + " before imputation."),
  POPULATION_OF_ALL(
      "P172",
      "The sample has %s units, its population %s.",
      "Please check population: in the questionnaire's design."),
  NO_POPULATION(
      "P173",
      "population: does not name the stratum \"%s\".",
      "Please say in the questionnaire's design how many units it has."),
  POPULATION_COLUMN(
      "P174",
      "The column \"%s\" does not hold one population for each unit that was drawn from: %s have"
          + " several, or none.",
      "Please fill it in: the same number, from 1, throughout a stratum, or throughout a unit of"
          + " the stage before."),
  NO_WEIGHT_ABOVE_ZERO(
      "P171",
      "No response has a weight above 0 in \"%s\".",
      "Please check the column, or write weighted: no in the plan."),
  WEIGHT_TOO_SMALL(
      "P175",
      "The smallest weight above 0 in \"%s\", %s, is less than a millionth of the largest, %s.",
      "Please check the column; if it is right, trim the weights (weighting: trim:) or leave out"
          + " rows that do not count."),
  WEIGHT_OUT_OF_RANGE(
      "P177",
      "The largest weight in \"%s\" is %s; weights are from 1e-100 to 1e100.",
      "Please multiply the column by one number; except in totals, only their proportions matter."),
  LONELY_OF_NOTHING(
      "P176",
      "lonely: says how a stratum of one unit counts, and this sample has no strata.",
      "Please take it out, or name the column of the strata in the questionnaire's design."),
  REFERENCE(
      "P161",
      "\"%s\" is not a category of the predictor \"%s\" that the others can be compared with.",
      "Please correct reference:; %3$s."),
  NOT_ORDERED_PREDICTOR(
      "P162",
      "\"%s\" is not a predictor with ordered categories.",
      "Please name one of predictors: under as-numbers:, or take it out."),
  MARGIN_SUM(
      "P163",
      "The targets of \"%s\" sum to %s: they are neither shares, which sum to 1, nor people.",
      "Please write shares such as 0.52 that sum to 1, or how many people the population has in"
          + " each category."),
  POPULATIONS(
      "P164",
      "The margins are of different populations: \"%s\" has %s people, \"%s\" has %s.",
      "Please write both of the same population, or shares that sum to 1."),
  WITHOUT_ITS_TEST(
      "P165",
      "\"%s\" has no effect without one of the tests that use it: %s.",
      "Please name one under tests:, or take %1$s: out."),
  NO_BAND("P131", "The scale \"%s\" has no band \"%s\".", "Please correct it; %3$s."),
  NOT_A_SHARE("P132", "%s is not a share.", "Please write a number from 0 to 1, such as 0.38."),
  UNKNOWN_FINDING(
      "P141",
      "The text names the finding \"%s\", which the plan does not have.",
      "Please correct it; %2$s."),
  UNKNOWN_PART(
      "P142", "The finding \"%s\" has no \"%s\" to put into a text.", "Please correct it; %3$s."),
  UNKNOWN_WORD("P143", "\"%s\" is not a word that can be checked.", "Please correct it; %2$s."),
  WHICH_NUMBER(
      "P144",
      "\"%s\" is in a sentence with several numbers.",
      "Please say which one it is about, such as {%1$s: %2$s}, or write {plain: %1$s} where it is"
          + " about none."),
  FALSE_WORD(
      "P145",
      "The text says \"%s\" of %s, which is %s; it means %s.",
      "Please choose a word that is true of it."),
  PROTECTED(
      "P146",
      "The text names %s, which is protected: it rests on too few people, or would reveal a"
          + " number that does.",
      "Please take it out of the text."),
  NO_NUMBER(
      "P147", "The text names %s, which has no number: %s.", "Please take it out of the text."),
  DISPOSITIONS(
      "P148",
      "%s were recruited, and the dispositions are %s together.",
      "Please correct the counts, or leave out unknown:, which is then the rest."),
  RESPONSES(
      "P149",
      "The data have %s responses, and the dispositions only %s who answered.",
      "Please correct complete:, partial: or not-eligible: in the plan."),
  NO_MICRODATA(
      "P151",
      "The plan does not say which parts of each record may be released.",
      "Please add microdata: with identify: (what people might be recognised by) and keep:."),
  NOT_WORDS(
      "P152",
      "\"%s\" is not a free-text question.",
      "Please name a free-text item, or take it out."),
  NO_OPEN_TEXT(
      "P153",
      "The plan does not say who may read what people wrote.",
      "Please add open-text: with items: and analyst:, the name of who reads it.");

  private final Problem.Told told;

  PlanProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
