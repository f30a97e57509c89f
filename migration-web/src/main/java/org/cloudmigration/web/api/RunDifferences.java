package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.RowList;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.replication.RunComparisonService;
import org.cloudmigration.service.replication.RunListService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** A run beside another one: the newest and the one before it, unless a filter says which. */
@ApplicationScoped
public class RunDifferences extends EntitySet<RunDifference> {

  private static final String NUMBER = "number";
  private static final String START = "startTime";

  /** Ends of migrations stand between runs, but never so many. */
  private static final int LOOKED_AT = 100;

  private static final EntityShape<RunDifference> SHAPE =
      new EntityShape<RunDifference>(ApiNames.RUN_DIFFERENCES, "runDifference")
          .text("id", difference -> difference.runs().key(difference.number()))
          .text("runId", difference -> difference.runs().run().toString())
          .text("otherRunId", difference -> difference.runs().other().toString())
          .whole(NUMBER, RunDifference::number)
          .option("kind", difference -> OptionName.of(difference.kind()))
          .text("companyName", difference -> difference.any().company())
          .text("tableName", difference -> difference.any().table())
          .option("status", difference -> RunDifference.status(difference.here()))
          .option("otherStatus", difference -> RunDifference.status(difference.there()))
          .large("recordsCopied", difference -> RunDifference.rows(difference.here()))
          .large("otherRecordsCopied", difference -> RunDifference.rows(difference.there()))
          .decimal("seconds", difference -> RunDifference.seconds(difference.here()))
          .decimal("otherSeconds", difference -> RunDifference.seconds(difference.there()))
          .text("columnChanges", RunDifference::columns);

  @Inject RunComparisonService comparison;
  @Inject RunListService runs;

  @Override
  public EntityShape<RunDifference> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NUMBER);
  }

  @Override
  public List<RunDifference> page(Scope scope, ListRequest request) {
    return list(scope, request.condition()).page(request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return list(scope, condition).count(condition);
  }

  private RowList<RunDifference> list(Scope scope, Condition condition) {
    Optional<RunView> run =
        RunPair.in(condition)
            .map(wanted -> latest(scope, Condition.equal("id", wanted.run())))
            .orElseGet(() -> latest(scope, Condition.ALL));
    Optional<RunPair> pair =
        run.flatMap(
            found ->
                RunPair.in(condition)
                    .map(RunPair::other)
                    .or(() -> latest(scope, before(found)).map(RunView::id))
                    .map(other -> new RunPair(found.id(), other)));
    List<RunDifference> differences =
        pair.flatMap(
                both ->
                    comparison
                        .compare(both.run(), both.other())
                        .map(found -> RunDifference.all(both, found)))
            .orElse(List.of());
    return new RowList<>(differences, SHAPE::value);
  }

  private static Condition before(RunView run) {
    return new Condition.Compared(
        new Term.Column(START), Condition.Operator.LT, new Term.Value(run.startTime()));
  }

  /** Of the lines of the log, the newest that is a run. */
  private Optional<RunView> latest(Scope scope, Condition condition) {
    List<Order> newest = List.of(new Order(new Term.Column(START), true), Order.by("id"));
    return runs.runs(scope.id(), new ListRequest(condition, newest, 0, LOOKED_AT)).stream()
        .filter(run -> !run.note())
        .findFirst();
  }
}
