package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.soundings.form.Form;
import org.soundings.form.Screen;
import org.soundings.form.ScreenReading;
import org.soundings.form.item.FieldProblem;
import org.soundings.form.item.ItemForm;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Value;
import org.soundings.store.answer.Admission;
import org.soundings.store.answer.Admitted;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Submission;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.Participation;
import org.soundings.store.wave.QuestionnaireVersions;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.Waves;

/** Takes a response from a program: the same checks, the same exactly-once, the same receipt. */
@ApplicationScoped
public class Intake {
  /** 128 random bits, as a UUID of version 4, in hexadecimal or in base64url. */
  private static final Pattern KEY =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
              + "|[0-9a-fA-F]{32,128}|[A-Za-z0-9_-]{22}");

  private static final int DIFFERENT = 6;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,4})?");
  private static final Pattern ZERO = Pattern.compile("-?0(\\.0+)?([eE].*)?");

  private final Waves waves;
  private final QuestionnaireVersions versions;
  private final Responses responses;
  private final Admission admission;
  private final BallotKeys keys;
  private final Clock clock;

  @Inject
  Intake(
      Waves waves,
      QuestionnaireVersions versions,
      Responses responses,
      Admission admission,
      BallotKeys keys,
      Clock clock) {
    this.waves = waves;
    this.versions = versions;
    this.responses = responses;
    this.admission = admission;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param key the sender's own name for this response; where people are invited it is the
   *     credential instead
   * @param credential of somebody who was invited, else empty
   * @param answers by variable: a code, a number (a day as days since 1970-01-01) or words
   * @return the receipt code
   * @throws Refused where anything is wrong; nothing is kept then
   */
  public String take(String study, String key, String credential, Map<String, String> answers) {
    Place place = Place.of(study);
    LocalDate today = LocalDate.now(clock);
    Wave wave =
        waves.all().stream()
            .filter(w -> w.id().study().equals(study) && keys.stage(w, today) == Stage.OPEN)
            .findFirst()
            .orElseThrow(() -> new Refused(SubmissionProblem.NOT_OPEN.at(place)));
    Admitted admitted =
        wave.participation().invited() ? invited(wave, credential) : named(study, key);
    Map<String, Value> known = known(wave, admitted);
    Form form =
        new Form(versions.find(wave.questionnaire()).orElseThrow().questionnaire(), known.keySet());
    Map<String, Value> values = checked(form, values(form, answers), known);
    Submission submission =
        new Submission(admitted.key(), wave.id(), wave.questionnaire(), form.complete(values));
    return switch (responses.take(submission, today)) {
      case Taken.Kept kept -> kept.receipt().code();
      case Taken.Withdrawn gone -> throw new Refused(SubmissionProblem.WITHDRAWN.at(place));
      case Taken.NotOpen closed -> throw new Refused(SubmissionProblem.NOT_OPEN.at(place));
    };
  }

  private static Admitted named(String study, String key) {
    if (!KEY.matcher(key).matches() || key.chars().distinct().count() < DIFFERENT) {
      throw new Refused(SubmissionProblem.NO_KEY.at(Place.of(study)));
    }
    return new Admitted(RespondentKey.named(study + " " + key), "");
  }

  private Admitted invited(Wave wave, String credential) {
    Place place = Place.of(wave.id().study());
    return admission
        .admit(wave, credential)
        .orElseThrow(() -> new Refused(SubmissionProblem.NOT_INVITED.at(place)));
  }

  private static Map<String, Value> known(Wave wave, Admitted admitted) {
    Participation.Strata strata = wave.participation().strata();
    return strata == null ? Map.of() : Map.of(strata.item(), new Value.Code(admitted.stratum()));
  }

  private static Map<String, Value> values(Form form, Map<String, String> answers) {
    Codebook codebook = form.questionnaire().codebook();
    Problems problems = new Problems();
    Map<String, Value> values = new LinkedHashMap<>();
    answers.forEach(
        (name, answer) ->
            codebook
                .variable(name)
                .ifPresentOrElse(
                    variable -> values.put(name, value(variable, answer, problems)),
                    () ->
                        problems.add(
                            SubmissionProblem.UNKNOWN_VARIABLE.at(Place.of("answers"), name))));
    problems.refuse();
    return values;
  }

  private static Value value(Variable variable, String answer, Problems problems) {
    Place place = Place.of("answers." + variable.name());
    return switch (variable) {
      case Variable.Categorical choice -> {
        if (choice.categories().stream().map(Category::code).noneMatch(answer::equals)) {
          problems.add(SubmissionProblem.NOT_A_CATEGORY.at(place, answer, variable.name()));
        }
        yield new Value.Code(answer);
      }
      case Variable.Interval interval -> {
        OptionalDouble value = number(answer);
        if (value.isEmpty()) {
          problems.add(SubmissionProblem.NOT_A_NUMBER.at(place, answer, variable.name()));
        }
        yield new Value.Number(value.orElse(0));
      }
      case Variable.Text text -> new Value.Words(answer);
    };
  }

  /** What JSON writes as a number, where it is one that can be kept (X-G10). */
  private static OptionalDouble number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    boolean vanished = value == 0 && !ZERO.matcher(text).matches();
    return Double.isInfinite(value) || vanished ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Reads the answers as a browser would have sent them, screen by screen. */
  private static Map<String, Value> checked(
      Form form, Map<String, Value> given, Map<String, Value> known) {
    Problems problems = new Problems();
    Map<String, Value> values = known;
    for (Screen screen : form.screens()) {
      if (!screen.isStart()) {
        ScreenReading reading = form.read(screen, sent(screen, given), values);
        for (FieldProblem problem : reading.problems()) {
          problems.add(
              SubmissionProblem.NOT_ACCEPTED.at(
                  Place.of("answers." + problem.item()), problem.item(), word(problem)));
        }
        values = reading.answers();
      }
    }
    problems.refuse();
    return values;
  }

  private static Map<String, List<String>> sent(Screen screen, Map<String, Value> given) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    screen.items().forEach(item -> fields.putAll(ItemForm.of(item).fields(given)));
    return fields;
  }

  private static String word(FieldProblem problem) {
    return problem.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
