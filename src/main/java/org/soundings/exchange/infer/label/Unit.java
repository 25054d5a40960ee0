package org.soundings.exchange.infer.label;

import java.util.Optional;

/** What a unit measures and how large it is. */
record Unit(String dimension, double size) {
  /** The words for them, as a pattern. */
  static final String WORDS =
      "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?"
          + "|mm|cm|km|kilometers?|kilometres?|meters?|metres?|miles?|mi|f(?:ee|oo)?t|kg|lbs?|oz|ounces?|minuten?|stunden?|std"
          + "|tage?n?|wochen?|monate?n?|jahre?n?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?"
          + "|ans?|anos?|ann[io]|jaar|år|lata?|rok(?:u)?|mois|semaines?|jours?|heures?|ore|ora"
          + "|[shdgw%]|y(?! ?\\d)";

  static Optional<Unit> of(String word) {
    String w = word.replaceAll("\\.$", "");
    return Optional.ofNullable(
        switch (w) {
          case "s", "sec", "secs", "second", "seconds" -> new Unit("time", 1 / 3600.0);
          case "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos" ->
              new Unit("time", 1 / 60.0);
          case "h",
              "hr",
              "hrs",
              "hour",
              "hours",
              "std",
              "stunde",
              "stunden",
              "hora",
              "horas",
              "heure",
              "heures",
              "ora",
              "ore" ->
              new Unit("time", 1);
          case "d", "day", "days", "tag", "tage", "tagen", "día", "días", "jour", "jours" ->
              new Unit("time", 24);
          case "w",
              "wk",
              "wks",
              "week",
              "weeks",
              "woche",
              "wochen",
              "semana",
              "semanas",
              "semaine",
              "semaines" ->
              new Unit("time", 168);
          case "mo",
              "mos",
              "month",
              "months",
              "monat",
              "monate",
              "monaten",
              "mes",
              "meses",
              "mois" ->
              new Unit("time", 24 * 30.4375);
          case "y",
              "yr",
              "yrs",
              "year",
              "years",
              "jahr",
              "jahre",
              "jahren",
              "año",
              "años",
              "an",
              "ans",
              "ano",
              "anos",
              "anno",
              "anni",
              "jaar",
              "år",
              "lat",
              "lata",
              "rok",
              "roku" ->
              new Unit("time", 24 * 365.25);
          case "mm" -> new Unit("length", 0.001);
          case "cm" -> new Unit("length", 0.01);
          case "m", "metre", "metres", "meter", "meters" -> new Unit("length", 1);
          case "km", "kilometre", "kilometres", "kilometer", "kilometers" ->
              new Unit("length", 1000);
          case "ft", "foot", "feet" -> new Unit("length", 0.3048);
          case "mi", "mile", "miles" -> new Unit("length", 1609.344);
          case "%" -> new Unit("percent", 1);
          case "g" -> new Unit("mass", 0.001);
          case "kg" -> new Unit("mass", 1);
          case "lb", "lbs" -> new Unit("mass", 0.45359237);
          case "oz", "ounce", "ounces" -> new Unit("mass", 0.028349523);
          default -> null;
        });
  }
}
