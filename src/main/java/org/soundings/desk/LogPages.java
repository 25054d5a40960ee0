package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.account.AuditLog;
import org.soundings.account.LogEntry;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.web.HtmlPage;

/** What people did, to read and to download. */
@Path("/desk/log")
@Needs(Right.PEOPLE)
@ApplicationScoped
public class LogPages {
  private static final int OK = 200;
  private static final int SHOWN = 100;
  private static final String BROKEN = "log.broken";

  private final AuditLog log;

  @Inject
  LogPages(AuditLog log) {
    this.log = log;
  }

  /** The last {@value #SHOWN} entries, the newest first; of them it says whether they follow. */
  @GET
  public Response show(@BeanParam Visitor visitor) {
    Link all = new Link("/desk/log/whole", visitor.words().say("log.look"));
    return show(log.isWhole(SHOWN) ? "log.follow" : BROKEN, all, visitor);
  }

  /** The same, and whether all of them follow. */
  @GET
  @Path("whole")
  public Response whole(@BeanParam Visitor visitor) {
    return show(log.isWhole() ? "log.whole" : BROKEN, null, visitor);
  }

  private Response show(String found, @Nullable Link all, Visitor visitor) {
    DeskWords words = visitor.words();
    List<LogEntry> last = log.last(SHOWN);
    DeskText.Kind kind = found.equals(BROKEN) ? DeskText.Kind.LOOK : DeskText.Kind.NOTE;
    Link download = new Link("/desk/log/log.csv", words.say("log.download"));
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.LOG),
                words.say("log"),
                words.say("log.lead", SHOWN),
                List.of())
            .with(new DeskText(kind, words.say(found), all))
            .with(new DeskText(DeskText.Kind.PLAIN, words.say("log.download.why"), download))
            .with(table(last, words));
    return HtmlPage.html(OK, page.html()).build();
  }

  /** All of it. */
  @GET
  @Path("log.csv")
  public Response csv() {
    StreamingOutput all = to -> log.write(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    return Response.ok(all)
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"log.csv\"")
        .cacheControl(HtmlPage.unkept())
        .build();
  }

  private static DeskTable table(List<LogEntry> entries, DeskWords words) {
    return new DeskTable(
        words.say("log"),
        List.of(
            words.say("log.at"),
            words.say("log.who"),
            words.say("log.act"),
            words.say("log.about")),
        entries.stream().map(entry -> row(entry, words)).toList());
  }

  private static List<DeskTable.Cell> row(LogEntry entry, DeskWords words) {
    String act = entry.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(
        DeskTable.Cell.of(entry.at().toString().replace('T', ' ').replace("Z", " UTC")),
        DeskTable.Cell.of(entry.who()),
        DeskTable.Cell.of(words.say("act." + act)),
        DeskTable.Cell.of(entry.about()));
  }
}
