package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.desk.page.SideBySide;
import org.soundings.questionnaire.Refused;
import org.soundings.study.EditedQuestionnaire;
import org.soundings.study.QuestionnaireDrafts;
import org.soundings.web.HtmlPage;

/** A study's questionnaire as a file: its text, what is wrong with it, what it looks like. */
@Path("/desk/studies/{study}/questionnaire")
@Needs(Right.RUN)
@ApplicationScoped
public class QuestionnairePages {
  private static final int OK = 200;
  private static final int STALE = 409;
  private static final int WRONG = 422;

  private final QuestionnaireDrafts drafts;
  private final DraftChecks checks;
  private final AuditLog log;

  /** Who has saved a draft last, by its study; so that the log is not filled by every pause. */
  private final Map<String, String> editing = new ConcurrentHashMap<>();

  @Inject
  QuestionnairePages(QuestionnaireDrafts drafts, DraftChecks checks, AuditLog log) {
    this.drafts = drafts;
    this.checks = checks;
    this.log = log;
  }

  private EditedQuestionnaire find(String study) {
    return drafts.find(study).orElseThrow(NotFoundException::new);
  }

  private EditorPages pages(String study, Visitor visitor) {
    return new EditorPages(study, visitor, checks);
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @QueryParam("screen") @Nullable String screen,
      @QueryParam("lang") @Nullable String language,
      @BeanParam Visitor visitor) {
    try {
      EditorPages pages = pages(study, visitor);
      return pages.framing(HtmlPage.html(OK, pages.editor(find(study), screen, language).html()));
    } catch (Refused unreadable) {
      return pages(study, visitor).unreadable(unreadable);
    }
  }

  /** Without a script the whole text is sent; with one, what was changed of it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@PathParam("study") String study, byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    EditorPages pages = pages(study, visitor);
    EditedQuestionnaire before = find(study);
    if (!pages.mayEdit(before)) {
      return pages.foreign(before);
    }
    boolean byScript = !sent.one("part").isEmpty();
    if (!before.current().sha256().equals(sent.one("seen"))) {
      return byScript ? pages.theirs(before) : compared(before, sent, pages);
    }
    try {
      String text = pages.text(before, sent);
      noteEditing(study, before, visitor);
      EditedQuestionnaire after = drafts.save(study, sent.one("seen"), text);
      return byScript
          ? HtmlPage.html(OK, pages.after(after, sent).html()).build()
          : HtmlPage.seeOther(pages.address()).build();
    } catch (Refused refused) {
      EditedQuestionnaire now = find(study);
      boolean stale = !now.current().sha256().equals(sent.one("seen"));
      return stale
          ? byScript ? pages.theirs(now) : compared(now, sent, pages)
          : pages.refused(now, sent, refused);
    }
  }

  private void noteEditing(String study, EditedQuestionnaire before, Visitor visitor) {
    String person = visitor.person().id();
    if (before.draft() == null || !person.equals(editing.get(study))) {
      log.add(visitor.person(), Act.EDITED_QUESTIONNAIRE, study);
      editing.put(study, person);
    }
  }

  /** Both versions, for whoever has typed from one that is there no longer. */
  @POST
  @Path("compare")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compare(
      @PathParam("study") String study, byte[] body, @BeanParam Visitor visitor) {
    EditedQuestionnaire now = find(study);
    EditorPages pages = pages(study, visitor);
    return pages.mayEdit(now) ? compared(now, SentForm.of(body), pages) : pages.foreign(now);
  }

  private static Response compared(EditedQuestionnaire now, SentForm sent, EditorPages pages) {
    String mine = pages.text(now, sent);
    SideBySide sides = SideBySide.of(now.current().text(), mine);
    return HtmlPage.html(STALE, pages.conflict(now, mine, sides).html()).build();
  }

  /** One screen as people see it; it can be framed by our own pages, and hands in nothing. */
  @GET
  @Path("preview")
  public Response preview(
      @PathParam("study") String study,
      @QueryParam("screen") @Nullable String screen,
      @QueryParam("lang") @Nullable String language,
      @BeanParam Visitor visitor) {
    EditedQuestionnaire edited = find(study);
    return PreviewedScreen.response(
        checks.read(visitor.person(), edited), edited, screen, language, visitor);
  }

  @GET
  @Path("use")
  public Response ask(@PathParam("study") String study, @BeanParam Visitor visitor) {
    EditedQuestionnaire edited = find(study);
    EditorPages pages = pages(study, visitor);
    return HtmlPage.html(OK, pages.draft(edited, drafts.against(edited)).html()).build();
  }

  /** It is logged before it is done, so that nothing is ever done that the log does not have. */
  @POST
  @Path("use")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response use(@PathParam("study") String study, byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    return changed(
        study,
        Act.USED_QUESTIONNAIRE,
        visitor,
        () -> drafts.use(study, sent.one("seen"), sent.one("used")));
  }

  @POST
  @Path("discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response discard(
      @PathParam("study") String study, byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    return changed(
        study, Act.DISCARDED_DRAFT, visitor, () -> drafts.discard(study, sent.one("seen")));
  }

  private Response changed(String study, Act act, Visitor visitor, Runnable step) {
    EditedQuestionnaire before = find(study);
    EditorPages pages = pages(study, visitor);
    if (!pages.mayEdit(before)) {
      return pages.foreign(before);
    }
    try {
      log.add(visitor.person(), act, study);
      step.run();
      return HtmlPage.seeOther(pages.address()).build();
    } catch (Refused refused) {
      log.add(visitor.person(), Act.REFUSED, refused.problems().getFirst().code() + " " + study);
      return HtmlPage.html(WRONG, pages.draft(find(study), refused.problems()).html()).build();
    }
  }
}
