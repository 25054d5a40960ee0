package org.soundings.report.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Change;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;

/** A change as an object of {@code results.json}. */
record ChangedJson(Json json, NumberJson numbers) {
  void write(Finding.Changed changed) {
    json.object(
        () -> {
          json.field("id", changed.id())
              .field("kind", "change")
              .field("wording", changed.wording());
          if (!changed.earlier().isEmpty()) {
            json.list("earlier", changed.earlier(), this::earlier);
          }
          json.field("before", changed.before()).field("after", changed.after());
          json.field("shares", changed.shares());
          if (changed.shares()) {
            json.field("base", NumberJson.word(changed.whole()));
          }
          changed.reason().ifPresent(reason -> json.field("not_comparable", reason));
          json.list("changes", changed.changes(), change -> change(change, changed.rounded()));
        });
  }

  private void earlier(Finding.Earlier earlier) {
    json.object(
        () -> {
          json.field("name", earlier.name());
          earlier.reason().ifPresent(reason -> json.field("not_comparable", reason));
        });
  }

  private static @Nullable Estimate shown(Estimate estimate) {
    return estimate.isDefined() ? estimate : null;
  }

  private void change(Change change, boolean rounded) {
    json.object(
        () -> {
          json.field("label", change.label());
          if (!change.earlier().isEmpty()) {
            json.list(
                "earlier",
                change.earlier(),
                e -> json.object(() -> numbers.estimate("estimate", shown(e))));
          }
          numbers.estimate("before", shown(change.before()));
          numbers.estimate("after", shown(change.after()));
          if (rounded) {
            json.field(
                "direction",
                change.difference().isDefined()
                    ? change.direction().name().toLowerCase(Locale.ROOT)
                    : null);
          } else {
            numbers.estimate("change", shown(change.difference()));
          }
        });
  }
}
