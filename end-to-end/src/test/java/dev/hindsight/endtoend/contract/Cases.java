package dev.hindsight.endtoend.contract;

import static dev.hindsight.endtoend.contract.Case.read;
import static dev.hindsight.endtoend.contract.Case.write;
import static dev.hindsight.endtoend.contract.Given.DELIVERY;
import static dev.hindsight.endtoend.contract.Given.DRAFT;
import static dev.hindsight.endtoend.contract.Given.ENDPOINT;
import static dev.hindsight.endtoend.contract.Given.FREE_NAME;
import static dev.hindsight.endtoend.contract.Given.INCIDENT;
import static dev.hindsight.endtoend.contract.Given.NOTHING;
import static dev.hindsight.endtoend.contract.Given.NOTIFICATION;
import static dev.hindsight.endtoend.contract.Given.PERSON;
import static dev.hindsight.endtoend.contract.Given.POSTMORTEM_OF_TWO;
import static dev.hindsight.endtoend.contract.Given.PUBLISHED_POSTMORTEM;
import static dev.hindsight.endtoend.contract.Given.RESOLVED_INCIDENT;
import static dev.hindsight.endtoend.contract.Given.SERVICE_ACCOUNT;
import static dev.hindsight.endtoend.contract.Given.TASK;

import java.util.List;

/** One line for each route. */
final class Cases {

    private static final int SAME = 200;
    private static final int ONCE_MORE = 201;
    private static final int ACCEPTED = 202;
    private static final int GONE = 404;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;

    static final List<Case> ALL = List.of(
            read("incidentList", INCIDENT),
            write("openIncident", NOTHING, "{'title': 'Slow', 'source': 'pager', 'external_id': '7'}", SAME),
            read("incidentDetails", INCIDENT),
            write("correctDetails", INCIDENT, "{'title': 'Logins fail in Europe'}", STALE),
            write("cancelIncident", INCIDENT, "{'reason': 'A false alarm'}", SAME),
            write("assignCommander", INCIDENT, "{'user': 'bob'}", SAME),
            write("startInvestigation", INCIDENT, "{'note': 'Looking'}", SAME),
            write("mitigateIncident", INCIDENT, "{'note': 'Rolled back'}", SAME),
            write("resolveIncident", INCIDENT, "{'note': 'All is well'}", SAME),
            write("joinResponse", INCIDENT, "{'role': 'observer'}", SAME),
            write("leaveResponse", INCIDENT, null, STALE),
            write("setSeverity", INCIDENT, "{'reason': 'Everybody is hit', 'severity': 'P0'}", SAME),
            write("assessImpact", INCIDENT, "{'duration': {'value': 40, 'unit': 'minutes'}}", SAME),
            write("linkChange", INCIDENT, "{'url': 'https://example.org/changes/7'}", SAME),
            write("unlinkChange", INCIDENT, null, STALE),
            write("reviewRunbooks", INCIDENT, "{'items': [{'title': 'Roll back', 'used': true}]}", SAME),
            read("incidentHistory", INCIDENT),
            read("incidentCommunications", INCIDENT),
            write(
                    "logCommunication",
                    INCIDENT,
                    "{'message': 'We look', 'channel': 'mail', 'at': '2026-01-05T10:00:00Z', 'external_id': '7'}",
                    SAME),
            read("incidentTimeline", INCIDENT),
            write(
                    "addTimelineEntry",
                    INCIDENT,
                    "{'label': 'Rolled back', 'at': '2026-01-05T10:00:00Z', 'external_id': '1', 'source': 'chat'}",
                    SAME),
            read("postmortemList", DRAFT),
            write("openPostmortem", RESOLVED_INCIDENT, "{'author': 'bob'}", CONFLICT),
            read("postmortem", DRAFT),
            write("editFields", DRAFT, "{'summary': 'Logins failed for 40 minutes.'}", STALE),
            write("addActionItem", DRAFT, "{'title': 'Rehearse'}", ONCE_MORE),
            write("changeActionItem", DRAFT, "{'title': 'Rehearse the rollback'}", STALE),
            write("removeActionItem", DRAFT, null, GONE),
            write("addPostmortemTimelineEntry", DRAFT, "{'label': 'Asked', 'at': '2026-01-05T10:00:00Z'}", ONCE_MORE),
            write("changeTimelineEntry", DRAFT, "{'label': 'Somebody asked why'}", STALE),
            write("removeTimelineEntry", DRAFT, null, GONE),
            write("orderTimeline", DRAFT, "{'ids': {lines}}", STALE),
            write("publishPostmortem", DRAFT, "{}", CONFLICT),
            write("unpublishPostmortem", PUBLISHED_POSTMORTEM, null, CONFLICT),
            write("attachIncident", DRAFT, null, SAME),
            write("detachIncident", POSTMORTEM_OF_TWO, null, GONE),
            read("postmortemVersions", DRAFT),
            read("postmortemVersion", DRAFT),
            read("comparePostmortemVersions", DRAFT),
            write("restorePostmortemVersion", DRAFT, "{}", SAME),
            read("exportPostmortem", DRAFT),
            read("audit", INCIDENT),
            read("auditExport", INCIDENT),
            read("taskList", TASK),
            read("taskDetails", TASK),
            write("changeTaskDetails", TASK, "{'title': 'Add two canaries'}", STALE),
            write("assignTask", TASK, "{'assignee': 'bob'}", SAME),
            write("moveTask", TASK, "{'reason': 'Begun', 'status': 'in_progress'}", SAME),
            write("watchTask", TASK, null, SAME),
            write("unwatchTask", TASK, null, STALE),
            read("endpointList", ENDPOINT),
            write(
                    "addEndpoint",
                    NOTHING,
                    "{'name': 'chat', 'kind': 'slack', 'url': 'http://localhost:9/', 'events': ['task.*']}",
                    ONCE_MORE),
            read("endpointDetails", ENDPOINT),
            write("changeEndpoint", ENDPOINT, "{'name': 'chat'}", SAME),
            write("removeEndpoint", ENDPOINT, null, GONE),
            read("deliveryLog", ENDPOINT),
            write("testEndpoint", ENDPOINT, null, ACCEPTED),
            write("rotateEndpointSecret", ENDPOINT, null, SAME),
            write("endPreviousSecrets", ENDPOINT, null, SAME),
            write("replayDelivery", DELIVERY, null, CONFLICT),
            write("replayEndpoint", ENDPOINT, "{'since': '2026-01-05T10:00:00Z'}", ACCEPTED),
            read("notificationList", NOTIFICATION).by("carol"),
            write("readNotification", NOTIFICATION, null, SAME).by("carol"),
            read("notificationStream", NOTHING),
            read("notificationPreferences", NOTHING),
            write("choosePreferences", NOTHING, "{'events': {'mention': {'email': false}}}", SAME),
            read("serviceAccountList", SERVICE_ACCOUNT),
            write(
                    "createServiceAccount",
                    FREE_NAME,
                    "{'description': 'Pages', 'name': '{name}', 'scopes': ['tasks:read']}",
                    CONFLICT),
            read("serviceAccountDetails", SERVICE_ACCOUNT),
            write("rotateSecret", SERVICE_ACCOUNT, null, SAME),
            write("revokeServiceAccount", SERVICE_ACCOUNT, null, SAME),
            read("personList", PERSON),
            read("personDetails", PERSON));

    private Cases() {}
}
