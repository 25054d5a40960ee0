package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskPage;
import org.soundings.questionnaire.Refused;
import org.soundings.study.EditedStudy;
import org.soundings.study.StudyEditing;
import org.soundings.web.HtmlPage;

/** The settings of a study: its file as a form. */
@Path("/desk/studies/{study}/settings")
@Needs(Right.RUN)
@ApplicationScoped
public class SettingsPages {
  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final String STALE = "S231";

  private final StudyEditing editing;
  private final AuditLog log;

  @Inject
  SettingsPages(StudyEditing editing, AuditLog log) {
    this.editing = editing;
    this.log = log;
  }

  @GET
  public Response show(@PathParam("study") String study, @BeanParam Visitor visitor) {
    Optional<EditedStudy> now = editing.find(study);
    if (now.isEmpty()) {
      return HtmlPage.seeOther(StudyPages.address(study)).build();
    }
    SettingsForms forms = new SettingsForms(now.get(), visitor);
    return html(OK, forms.page().with(forms.form()));
  }

  /** It is logged before it is done, so that nothing is ever done that the log does not have. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@PathParam("study") String study, byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = allowed(SentForm.of(body), visitor);
    String seen = sent.one(SettingsForms.SEEN);
    try {
      List<String> keys = editing.check(study, seen, sent.values());
      if (!keys.isEmpty()) {
        log.add(visitor.person(), Act.CHANGED_STUDY, study + " " + String.join(", ", keys));
        editing.save(study, seen, sent.values());
      }
      return HtmlPage.seeOther(StudyPages.address(study)).build();
    } catch (Refused refused) {
      return refused(study, sent, refused, visitor);
    }
  }

  private static SentForm allowed(SentForm sent, Visitor visitor) {
    return visitor.person().may(Right.PEOPLE, "") ? sent : sent.without("plan");
  }

  private Response refused(String study, SentForm sent, Refused refused, Visitor visitor) {
    String code = refused.problems().getFirst().code();
    log.add(visitor.person(), Act.REFUSED, code + " " + study);
    Optional<EditedStudy> now = editing.find(study);
    if (now.isEmpty()) {
      return HtmlPage.seeOther(StudyPages.address(study)).build();
    }
    SettingsForms typed = new SettingsForms(now.get().typed(sent.values()), visitor);
    return code.equals(STALE)
        ? html(CONFLICT, typed.stale(now.get()))
        : html(WRONG, typed.wrong(refused));
  }

  private static Response html(int status, DeskPage page) {
    return HtmlPage.html(status, page.html()).build();
  }
}
