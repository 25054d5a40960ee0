package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.soundings.account.Accounts;
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Conductor;
import org.soundings.study.NewStudies;
import org.soundings.study.NewStudy;
import org.soundings.study.StudyTemplates;
import org.soundings.study.Template;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/** Where a study is made: from a template, from a questionnaire's text, from another study. */
@Path(NewStudyPages.ADDRESS)
@Needs(Right.MAKE)
@ApplicationScoped
public class NewStudyPages {
  static final String ADDRESS = "/desk/new";

  private static final int OK = 200;
  private static final int WRONG = 422;

  private final StudyTemplates templates;
  private final NewStudies studies;
  private final Conductor conductor;
  private final Accounts accounts;
  private final AuditLog log;

  @Inject
  NewStudyPages(
      StudyTemplates templates,
      NewStudies studies,
      Conductor conductor,
      Accounts accounts,
      AuditLog log) {
    this.templates = templates;
    this.studies = studies;
    this.conductor = conductor;
    this.accounts = accounts;
    this.log = log;
  }

  /** A form with what is wrong with it. */
  private interface Shown {
    Response as(int status, SentForm sent, List<Problem> wrong);
  }

  @GET
  public Response show(@BeanParam Visitor visitor) {
    return html(OK, new NewStudyForms(visitor).choice(templates.all()));
  }

  @GET
  @Path("template")
  public Response template(
      @QueryParam("of") @DefaultValue("") String of, @BeanParam Visitor visitor) {
    if (of.isEmpty()) {
      return HtmlPage.seeOther(ADDRESS).build();
    }
    return begun(of, visitor).as(OK, SentForm.NONE, List.of());
  }

  @POST
  @Path("template")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response makeFromTemplate(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    String of = sent.one(NewStudyForms.SOURCE);
    if (of.isEmpty()) {
      return HtmlPage.seeOther(ADDRESS).build();
    }
    return make(NewStudy.From.TEMPLATE, sent, begun(of, visitor), visitor);
  }

  private Shown begun(String of, Visitor visitor) {
    Template template =
        templates
            .find(of)
            .filter(found -> found.kind() != Template.Kind.KEY)
            .orElseThrow(NotFoundException::new);
    NewStudyForms forms = new NewStudyForms(visitor);
    DeskWords words = visitor.words();
    DeskPage page =
        forms.page(
            words.say("new.of.template", Said.of(template.title(), words.language()).text()),
            words.say("new.template.lead"));
    return (status, sent, wrong) ->
        form(status, page, forms.of(template), new Sent(sent, wrong), forms);
  }

  @GET
  @Path("file")
  public Response file(@BeanParam Visitor visitor) {
    return pasted(visitor).as(OK, SentForm.NONE, List.of());
  }

  @POST
  @Path("file")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response makeFromFile(byte[] body, @BeanParam Visitor visitor) {
    return make(NewStudy.From.TEXT, SentForm.of(body), pasted(visitor), visitor);
  }

  private Shown pasted(Visitor visitor) {
    NewStudyForms forms = new NewStudyForms(visitor);
    DeskPage page =
        forms.page(visitor.words().say("new.file"), visitor.words().say("new.file.why"));
    return (status, sent, wrong) ->
        form(status, page, forms.file(wrong, sent), new Sent(sent, wrong), forms);
  }

  @GET
  @Path("copy")
  public Response copy(@BeanParam Visitor visitor) {
    return copied(visitor).as(OK, SentForm.NONE, List.of());
  }

  /** Of a study that the person may not run they do not learn whether it is there. */
  @POST
  @Path("copy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response makeFromCopy(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    boolean may = visitor.person().may(Right.RUN, sent.one(NewStudyForms.SOURCE));
    SentForm allowed = may ? sent : SentForm.NONE;
    return make(NewStudy.From.STUDY, allowed, copied(visitor), visitor);
  }

  private Shown copied(Visitor visitor) {
    NewStudyForms forms = new NewStudyForms(visitor);
    List<WaveState> own =
        conductor.states().stream()
            .filter(wave -> visitor.person().may(Right.RUN, wave.study()))
            .toList();
    DeskPage page =
        forms.page(visitor.words().say("new.copy"), visitor.words().say("new.copy.why"));
    return (status, sent, wrong) ->
        form(status, page, forms.copy(own), new Sent(sent, wrong), forms);
  }

  /** Role and log come first, so that no study is made of which the log has nothing. */
  private Response make(NewStudy.From from, SentForm sent, Shown shown, Visitor visitor) {
    NewStudy wanted = NewStudyForms.wanted(from, sent);
    try {
      studies.make(wanted, () -> accounts.make(visitor.person(), wanted.id()));
      return HtmlPage.seeOther(StudyPages.address(wanted.id())).build();
    } catch (Refused refused) {
      String code = refused.problems().getFirst().code();
      log.add(visitor.person(), Act.REFUSED, code + (wanted.isNamed() ? " " + wanted.id() : ""));
      return shown.as(WRONG, sent, refused.problems());
    }
  }

  private record Sent(SentForm form, List<Problem> wrong) {}

  private static Response form(
      int status, DeskPage page, DeskForm form, Sent sent, NewStudyForms forms) {
    DeskTable table = forms.problems(sent.wrong(), form);
    DeskForm back =
        status == OK
            ? form
            : sent.form().back(form, new Refused(sent.wrong()), page.frame().words());
    DeskPage shown = table == null ? page : page.with(table);
    return html(status, shown.with(back));
  }

  private static Response html(int status, DeskPage page) {
    return HtmlPage.html(status, page.html()).build();
  }
}
