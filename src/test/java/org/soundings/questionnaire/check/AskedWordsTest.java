package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.check.AskedWords.Answered;

class AskedWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "How satisfied are you with your pay and your hours?",
        "My manager is fair and supportive.",
        "I have the time and the tools to do my work",
        "I am proud of my team or my organisation.",
        "How useful were the talks, and the exercises?",
        "My pay, hours and benefits are fair.",
      })
  void aDegreeOfTwoThingsIsNoDegreeOfEither(String text) {
    assertTrue(AskedWords.asksTwo(text, Answered.DEGREE), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do you perform intake or meet with clients virtually?",
        "Do you like your work and your team?",
        "Do you write code, or manage people?",
      })
  void aYesToTwoThingsIsNoYesToEither(String text) {
    assertTrue(AskedWords.asksTwo(text, Answered.YES_OR_NO), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What do you do, and why?",
        "Who helped you and how?",
        "What went well? What did not?",
      })
  void twoQuestionsAreTwoHoweverTheyAreAnswered(String text) {
    assertTrue(AskedWords.asksTwo(text, Answered.FREELY), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How satisfied or dissatisfied are you with your pay?",
        "How easy or difficult is your work?",
        "Do you agree or disagree that your pay is fair?",
        "I can combine work and private life.",
        "I know the health and safety rules.",
        "I can talk to family and friends.",
        "My work gets harder and harder.",
        "He or she listens to me.",
        "I get help from my manager (or the deputy and others).",
        "I have the tools that I need, such as a desk and a screen.",
        "The balance between work and rest is right.",
        "Has your work become better or worse?",
        "Is your training sufficient or insufficient?",
        "I was told about diversity and inclusion.",
        "How often do you work 10 or more hours?",
        "My manager and I understand each other.",
        "Please think of your tasks and your team. How satisfied are you with your pay?",
        "I understand what is expected.",
        "The standard is demanding for my organization.",
      })
  void oneThingIsNotTakenForTwo(String text) {
    assertFalse(AskedWords.asksTwo(text, Answered.DEGREE), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do you live in England or Wales?",
        "Do you have children or other dependants?",
        "Have you smoked cigarettes or cigars?",
      })
  void eitherOfTwoThingsCanBeYes(String text) {
    assertFalse(AskedWords.asksTwo(text, Answered.YES_OR_NO), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which of pay, hours and tasks is hardest?",
        "How many children and adults live with you?",
        "Please name your department and your post.",
      })
  void anAnswerThatSaysWhatItMeansMayBeAboutTwoThings(String text) {
    assertFalse(AskedWords.asksTwo(text, Answered.FREELY), text);
  }

  @Test
  void onlyTheBeginningOfALongTextIsLookedAt() {
    String before = "I work. ".repeat(200);
    assertFalse(AskedWords.asksTwo(before + "It is kind and fair.", Answered.DEGREE));
    assertTrue(AskedWords.asksTwo("It is kind and fair. " + before, Answered.DEGREE));
    assertEquals(Optional.empty(), AskedWords.leading(before + "Isn't it?"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Don’t you think that pay is low?', Don’t you",
    "Of course you know the rules?, Of course",
    "Most people agree that it is hard. Do you?, Most people agree",
    "Isn't it hard?, Isn't it",
    "Wouldn't you agree?, Wouldn't you",
    "Is the course of treatment clear?, ''",
    "Do you think that pay is low?, ''",
  })
  void wordsThatSuggestAnAnswerAreFound(String text, String word) {
    assertEquals(word.isEmpty() ? "-" : word, AskedWords.leading(text).orElse("-"));
  }

  @ParameterizedTest
  @CsvSource({
    "I always have enough time., DEGREE, always",
    "Nobody listens to me., DEGREE, Nobody",
    "Everyone helps., YES_OR_NO, Everyone",
    "What do you never do?, FREELY, ''",
    "I have enough time., DEGREE, ''",
  })
  void wordsThatLeaveNoDegreeAreFound(String text, Answered answered, String word) {
    assertEquals(word, AskedWords.absolute(text, answered).orElse(""));
  }
}
