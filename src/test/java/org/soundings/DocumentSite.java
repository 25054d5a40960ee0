package org.soundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The documents as a site of plain pages: README.md is its first page, links between documents lead
 * to pages, what else they link to (questionnaires, pictures, sources) lies beside them.
 */
final class DocumentSite {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
      body { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
      pre, table { display: block; overflow-x: auto }
      td, th { padding: .2rem .6rem; border-bottom: 1px solid; text-align: left; vertical-align: top }
      table { border-collapse: collapse }
      img { max-width: 100%; height: auto }
      """;

  private final Path folder;
  private final Parser parser;
  private final HtmlRenderer renderer;
  private final Set<Path> beside = new HashSet<>();

  DocumentSite(Path folder) {
    this.folder = folder;
    List<org.commonmark.Extension> extensions =
        List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    this.parser = Parser.builder().extensions(extensions).build();
    this.renderer = HtmlRenderer.builder().extensions(extensions).escapeHtml(true).build();
  }

  /** Makes all pages, and copies what they link to. */
  void make(List<Path> documents) throws IOException {
    for (Path document : documents) {
      page(document);
    }
    for (Path file : beside) {
      copy(file);
    }
    Files.copy(
        folder.resolve("README.html"),
        folder.resolve("index.html"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void page(Path document) throws IOException {
    Node read = parser.parse(Files.readString(document));
    StringBuilder title = new StringBuilder();
    read.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            if (heading.getLevel() == 1 && title.isEmpty()) {
              heading.accept(
                  new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                      title.append(text.getLiteral());
                    }
                  });
            }
            visitChildren(heading);
          }

          @Override
          public void visit(Link link) {
            link.setDestination(led(document, link.getDestination()));
            visitChildren(link);
          }

          @Override
          public void visit(org.commonmark.node.Image image) {
            image.setDestination(led(document, image.getDestination()));
          }
        });
    Path page = folder.resolve(html(document.toString()));
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(
        page,
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <nav><a href="%s">Soundings</a></nav>
        <main>
        %s</main>
        </body>
        </html>
        """
            .formatted(
                title.toString().replace("<", "&lt;"),
                STYLE,
                "../".repeat(document.getNameCount() - 1) + "README.html",
                renderer.render(read)));
  }

  private String led(Path document, String link) {
    if (link.matches("(https?|mailto):.*") || link.startsWith("#")) {
      return link;
    }
    String[] parts = link.split("#", 2);
    Path to = document.resolveSibling(parts[0]).normalize();
    if (to.toString().endsWith(".md")) {
      return html(parts[0]) + (parts.length > 1 ? "#" + parts[1] : "");
    }
    if (Files.isDirectory(to)) {
      beside.add(to);
      return parts[0].replaceFirst("/?$", "/index.html");
    }
    beside.add(to);
    return link;
  }

  private static String html(String document) {
    return document.replaceFirst("\\.md$", ".html");
  }

  /** A file as it is; of a folder a page that lists its files, and these. */
  private void copy(Path file) throws IOException {
    Path to = folder.resolve(file.toString());
    if (!Files.isDirectory(file)) {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    Files.createDirectories(to);
    StringBuilder list = new StringBuilder("# " + file + "\n\n");
    try (Stream<Path> files = Files.list(file)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = each.getFileName().toString();
        list.append("- [`").append(name).append("`](").append(html(name)).append(")\n");
        if (!name.endsWith(".md")) {
          Files.copy(each, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Files.writeString(
        to.resolve("index.html"),
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body>
        %s</body>
        </html>
        """
            .formatted(file, renderer.render(parser.parse(list.toString()))));
  }
}
