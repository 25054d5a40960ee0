package org.soundings.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.TextEntry;
import org.soundings.questionnaire.Wording;

/** The items of the made-up survey: every kind, with labels that are hard to show. */
final class ExampleQuestionnaire {
  private static final String LONG =
      "Coordinating between several public services that each keep records of their own, ask for"
          + " the same documents again and answer the telephone on different mornings of the week."
          + " ";

  private ExampleQuestionnaire() {}

  private static Wording say(String text) {
    return Wording.of("en", text);
  }

  private static Ask ask(String id, String text) {
    return new Ask(id, say(text), null, false, true, Condition.ALWAYS);
  }

  private static List<Category> options(String... labels) {
    List<Category> options = new ArrayList<>();
    for (String label : labels) {
      Category.Role role =
          label.startsWith("Other")
              ? Category.Role.OTHER
              : label.startsWith("Don't know") ? Category.Role.ASIDE : Category.Role.PLAIN;
      options.add(new Category("c" + (options.size() + 1), say(label), role, false));
    }
    return options;
  }

  private static final String[] AGREEMENT = {
    "Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree", "Don't know"
  };

  static Questionnaire questionnaire() {
    List<Item> items = new ArrayList<>();
    items.add(
        new SingleChoice(
            ask("sector", "Which line of work takes most of your hours?"),
            options(
                "Youth and family services",
                "Public administration",
                "Homelessness",
                "Domestic violence",
                Example.RIGHT_TO_LEFT,
                Example.MALICIOUS,
                "Other"),
            false,
            true));
    items.add(
        new SingleChoice(
            ask("gender", "How do you describe yourself?"),
            options("Woman", "Man", "Non-binary", "In another way"),
            false,
            false));
    items.add(
        new NumberEntry(
            ask("age", "How old are you?"),
            16,
            99,
            0,
            say("years"),
            List.of(
                new Band("-29", say("Under 30"), 16, 29),
                new Band("30-44", say("30 to 44"), 30, 44),
                new Band("45-59", say("45 to 59"), 45, 59),
                new Band("60-", say("60 or over"), 60, 99))));
    items.add(new DateEntry(ask("started", "When did you start in your post?"), 0, 30000));
    items.add(
        new MultipleChoice(
            ask("challenges", "Which of these made your work hard in the last four weeks?"),
            options(
                "Burnout",
                "Lack of resources",
                LONG.repeat(3),
                "Lack of organisational support",
                "Boundaries with clients",
                "Travel",
                "Other"),
            1,
            7,
            true));
    String[] traits = {
      "Communication",
      "Empathy",
      "Problem solving",
      "Time management",
      "Patience",
      "A moral code",
      "Cultural sensitivity",
      "Knowing the law"
    };
    items.add(
        new Ranking(
            ask("traits", "Which three traits matter most in your work? Put the first first."),
            options(traits),
            3,
            true));
    items.add(
        new Ranking(
            ask("tasks", "Put these tasks in the order of the time they take."),
            options("Talking with clients", "Keeping records", "Intake", "Travel"),
            4,
            true));
    items.add(
        new Grid(
            ask("support", "How far do you agree with each of these statements about your team?"),
            List.of(
                new Statement("s1", say("I can rely on my colleagues when things get rough.")),
                new Statement("s2", say("My line manager knows what my days look like.")),
                new Statement(
                    "s3",
                    say(
                        "When a case goes wrong we talk about what could be learned from it rather"
                            + " than about whose fault it was, and somebody writes it down.")),
                new Statement("s4", say("I have enough time for each client.")),
                new Statement("s5", say("Changes are explained before they happen."))),
            options(AGREEMENT),
            true,
            false));
    items.add(
        new Grid(
            ask("tools", "Do you use these at work?"),
            List.of(
                new Statement("video", say("Video calls with clients")),
                new Statement("paper", say("Paper files"))),
            options("Yes", "No", "I would like to"),
            false,
            false));
    List<Category> often = new ArrayList<>();
    for (String label : List.of("Never", "Rarely", "Sometimes", "Often", "Always")) {
      often.add(Category.plain("" + often.size(), say(label)));
    }
    for (int i = 1; i <= 3; i++) {
      items.add(new SingleChoice(ask("ex" + i, "How often are you worn out?"), often, true, false));
    }
    items.add(
        new SingleChoice(
            ask("leave", "Have you thought of leaving your post in the last year?"),
            options("Never", "Now and then", "Every month", "Every week or more"),
            true,
            false));
    String[] counties = new String[33];
    for (int i = 0; i < counties.length; i++) {
      counties[i] = "County " + (char) ('A' + i % 26) + (i < 26 ? "" : "" + i);
    }
    items.add(
        new SingleChoice(
            ask("county", "In which county do you work?"), options(counties), false, false));
    items.add(
        new TextEntry(ask("advice", "What would you tell somebody who starts today?"), 4, 2000));
    items.add(
        new SingleChoice(
            ask("never", "A question that nobody was asked?"), options("Yes", "No"), false, false));
    Scale scale =
        new Scale(
            "exhaustion",
            say("Exhaustion"),
            List.of("ex1", "ex2", "ex3"),
            Set.of(),
            Map.of(),
            0,
            4,
            Scale.Method.MEAN,
            2,
            List.of(),
            Wording.of("en", "Made up for this example."),
            Wording.of("en", "CC0"),
            Scale.Meaning.NONE);
    return new Questionnaire(
        "case-managers-2026",
        "1.2",
        "51aa".repeat(16),
        List.of("en"),
        say("Practice, workload and wellbeing of case managers"),
        null,
        null,
        Paging.values()[0],
        Audience.RESEARCH,
        List.of(new Page("p", null, Condition.ALWAYS, items)),
        List.of(scale),
        new Design("w", null, List.of(), null),
        Layout.PLAIN,
        List.of(),
        null);
  }
}
