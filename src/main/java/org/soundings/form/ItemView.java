package org.soundings.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Entered;
import org.soundings.form.item.Fields;
import org.soundings.form.item.ItemForm;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Response;
import org.soundings.response.Value;

/** Makes the items of one showing of a screen. */
final class ItemView {
  private final View view;
  private final Set<String> shown;
  private final boolean alone;
  private final Phrases phrases;
  private final LiveCondition live;

  /**
   * @param shown all items that routing shows
   * @param alone whether the screen has one item only
   */
  ItemView(View view, List<Item> shown, boolean alone) {
    this.view = view;
    this.shown = shown.stream().map(Item::id).collect(Collectors.toSet());
    this.alone = alone;
    this.phrases = Phrases.in(view.language());
    this.live = new LiveCondition(view, reached(shown));
  }

  private Response reached(List<Item> shownItems) {
    Set<String> names =
        shownItems.stream()
            .flatMap(item -> item.variables().stream())
            .map(Variable::name)
            .collect(Collectors.toSet());
    Map<String, Value> reached = new LinkedHashMap<>(view.answers());
    reached.keySet().retainAll(names);
    return new Response(reached);
  }

  ShownItem of(Page page, Item item) {
    ItemForm form = ItemForm.of(item);
    Fields fields = fields(form);
    ScreenReading reading = view.reading();
    List<Said> problems = Complaints.about(item.id(), reading, phrases);
    Set<String> empty = empty(item, reading);
    Condition when = new Condition.All(List.of(page.when(), item.ask().when()));
    return new ShownItem(
        item.id(),
        !item.asks()
            ? ShownItem.Shape.NOTE
            : form.isOneBox() ? ShownItem.Shape.BOX : ShownItem.Shape.GROUP,
        alone,
        Said.of(item.ask().wording(), view.language()),
        Hint.of(form, phrases),
        item.ask().required(),
        form.parts(new Entered(fields, view.order(), view.language(), phrases)),
        problems,
        empty.isEmpty() || !problems.isEmpty() ? null : prompt(form, empty),
        empty,
        !shown.contains(item.id()),
        live.of(when),
        !empty.isEmpty() || fieldHas(Fields.PROMPTED, item),
        fieldHas(Fields.OPENED, item) || (reading != null && reading.opened().contains(item.id())));
  }

  /** What was just sent for an item that was asked, else what its answers would send. */
  private Fields fields(ItemForm form) {
    ScreenReading reading = view.reading();
    return reading != null && reading.fields().has(Fields.ASKED, form.item().id())
        ? reading.fields()
        : new Fields(form.fields(view.answers()));
  }

  private static Set<String> empty(Item item, @Nullable ScreenReading reading) {
    return reading == null || reading.speak().isPresent()
        ? Set.of()
        : new LinkedHashSet<>(reading.empty().getOrDefault(item.id(), List.of()));
  }

  private Said prompt(ItemForm form, Set<String> empty) {
    Item item = form.item();
    return item.is(VariableSet.Kind.GRID) && empty.size() < item.asked().size()
        ? phrases.say("prompt.some", empty.size())
        : phrases.say("prompt");
  }

  private boolean fieldHas(String field, Item item) {
    return view.reading() != null && view.reading().fields().has(field, item.id());
  }
}
