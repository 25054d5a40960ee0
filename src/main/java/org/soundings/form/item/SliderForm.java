package org.soundings.form.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Slider;
import org.soundings.response.Value;

/** A number typed into a box between the words of both ends; a script puts a slider beside it. */
record SliderForm(Slider item) implements ItemForm {
  private static final int WIDTH = 4;

  private NumberForm number() {
    return new NumberForm(
        new NumberEntry(item.ask(), item.lowest(), item.highest(), 0, null, List.of()));
  }

  @Override
  public Answer read(Fields fields) {
    return number().read(fields);
  }

  @Override
  public Map<String, List<String>> fields(Map<String, Value> answers) {
    return number().fields(answers);
  }

  @Override
  public Said hint(Phrases phrases) {
    return phrases.say("hint.slider", item.lowest(), item.highest());
  }

  @Override
  public List<Part> parts(Entered entered) {
    String mode = item.lowest() < 0 ? "text" : "numeric";
    String typed = entered.fields().one(item.id());
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Scale(
            new Part.Box(item.id(), item.id(), null, typed, 1, WIDTH, mode, null),
            item.lowest(),
            item.highest(),
            entered.said(item.low()),
            entered.said(item.high())));
    parts.addAll(entered.refusalBox(item));
    return parts;
  }

  @Override
  public boolean isOneBox() {
    return true;
  }
}
