package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soundings.report.drawing.Chart;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.DrawingLayout;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Language;

/**
 * One finding as it is shown.
 *
 * @param anchor its id on the page
 * @param basis what is shown, of whom, with n
 * @param keys what the tones mean; empty where the marks say it themselves
 * @param panels the drawings
 * @param remarks tests and what a reader must know
 * @param table all its numbers
 * @param tableFirst whether the table is the figure and stands open
 * @param results tables of statistics
 * @param heat what is drawn of the table where the figure is taken alone; null where the panels
 *     are, or nothing can be
 * @param wording the question as it was put, where the title is not all of it
 */
public record Figure(
    String anchor,
    String title,
    List<String> basis,
    List<Key> keys,
    List<Panel> panels,
    List<String> remarks,
    @Nullable ReportTable table,
    boolean tableFirst,
    List<String> wording,
    List<ReportTable> results,
    @Nullable Panel heat) {
  /** How every anchor begins. */
  public static final String ANCHOR = "f-";

  public Figure(
      String anchor,
      String title,
      List<String> basis,
      List<Key> keys,
      List<Panel> panels,
      List<String> remarks,
      @Nullable ReportTable table,
      boolean tableFirst,
      List<String> wording) {
    this(anchor, title, basis, keys, panels, remarks, table, tableFirst, wording, List.of(), null);
  }

  /** The same with further remarks, before its own, and tables of results. */
  public Figure with(List<String> further, List<ReportTable> results) {
    List<String> all = new ArrayList<>(further);
    all.addAll(remarks);
    return new Figure(
        anchor, title, basis, keys, panels, all, table, tableFirst, wording, results, heat);
  }

  /** The same that says of itself where its numbers come from. */
  public Figure marked(String notice) {
    List<String> said = new ArrayList<>(List.of(notice));
    said.addAll(basis);
    return new Figure(
        anchor, title, said, keys, panels, remarks, table, tableFirst, wording, results, heat);
  }

  /** The same with what the counts of its table are. */
  public Figure counted(String counts) {
    return new Figure(
        anchor,
        title,
        basis,
        keys,
        panels,
        remarks,
        table == null ? null : table.counted(counts),
        tableFirst,
        wording,
        results,
        heat);
  }

  /** The same with tables that are read in a language. */
  public Figure in(Language language) {
    ReportTable read = table == null ? null : table.in(language);
    return new Figure(
        anchor, title, basis, keys, panels, remarks, read, tableFirst, wording, results, heat);
  }

  /** The same with a drawing of its table. */
  public Figure withHeat(@Nullable Panel heat) {
    return new Figure(
        anchor, title, basis, keys, panels, remarks, table, tableFirst, wording, results, heat);
  }

  /** The same with each panel as {@code of} makes it. */
  public Figure with(UnaryOperator<Panel> of) {
    List<Panel> changed = panels.stream().map(of).toList();
    return new Figure(
        anchor, title, basis, keys, changed, remarks, table, tableFirst, wording, results, heat);
  }

  /** What is drawn where it is taken alone; empty where nothing is. */
  public List<Panel> taken() {
    return panels.isEmpty() && heat != null ? List.of(heat) : panels;
  }

  /** The name of the files that it is taken in, without what says their kind. */
  public String file() {
    return anchor.substring(Math.min(anchor.length(), ANCHOR.length()));
  }

  public Figure {
    results = List.copyOf(results);
    basis = List.copyOf(basis);
    keys = List.copyOf(keys);
    panels = List.copyOf(panels);
    remarks = List.copyOf(remarks);
    wording = List.copyOf(wording);
  }

  /** What one tone of the stylesheet means. */
  public record Key(String tone, String label) {}

  /**
   * One chart.
   *
   * @param title its own, where there are several
   * @param narrow for narrow screens
   * @param wide for wide ones, or null where it is always narrow
   */
  public record Panel(@Nullable String title, Drawing narrow, @Nullable Drawing wide) {
    /** What paper has space for. */
    public Drawing widest() {
      return wide == null ? narrow : wide;
    }

    /** The only chart of a figure. */
    public static Panel only(String id, Chart chart) {
      return new Panel(
          null, chart.draw(id, DrawingLayout.NARROW), chart.draw(id + "-wide", DrawingLayout.WIDE));
    }

    /** One of several side by side. */
    public static Panel oneOf(String id, String title, Chart chart) {
      return new Panel(title, chart.draw(id, DrawingLayout.NARROW), null);
    }
  }
}
