using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Dialog = table.Column<string>(type: "TEXT", nullable: true),
                    LastChange = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DistrictId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MeetingStartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingEndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentsDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Baseline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NoticeExtendedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RedeliberationExtendedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlanNotices = table.Column<int>(type: "INTEGER", nullable: false),
                    FactCheckLastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Finalized_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Finalized_By = table.Column<string>(type: "TEXT", nullable: true),
                    Finalized_Words = table.Column<string>(type: "TEXT", nullable: true),
                    PlanNotice_At = table.Column<long>(type: "INTEGER", nullable: true),
                    PlanNotice_By = table.Column<string>(type: "TEXT", nullable: true),
                    PlanNotice_Words = table.Column<string>(type: "TEXT", nullable: true),
                    ResultsShared_At = table.Column<long>(type: "INTEGER", nullable: true),
                    ResultsShared_By = table.Column<string>(type: "TEXT", nullable: true),
                    ResultsShared_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "gatherings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Cancelled_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Cancelled_By = table.Column<string>(type: "TEXT", nullable: true),
                    Cancelled_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Time_EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Time_StartsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Time_WholeDay = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gatherings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "panel_proposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Placements = table.Column<string>(type: "TEXT", nullable: false),
                    Adopted_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Adopted_By = table.Column<string>(type: "TEXT", nullable: true),
                    Adopted_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Built_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Built_By = table.Column<string>(type: "TEXT", nullable: false),
                    Built_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_acknowledgements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_acknowledgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Holidays = table.Column<string>(type: "TEXT", nullable: false),
                    LoadedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "received_files",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenAs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_received_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rehearsal_clock",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ticks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsal_clock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceivedFileId = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_files_conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Change = table.Column<long>(type: "INTEGER", nullable: false),
                    FromBot = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    ClientActivityId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_messages_conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    Argument = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Proposals = table.Column<string>(type: "TEXT", nullable: false),
                    Decisions = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    NotifiedStands = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Decided_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Decided_By = table.Column<string>(type: "TEXT", nullable: true),
                    Decided_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Filed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Filed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Filed_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Opened_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Opened_By = table.Column<string>(type: "TEXT", nullable: true),
                    Opened_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawn_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Withdrawn_By = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawn_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeals_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_audit_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Closed_By = table.Column<string>(type: "TEXT", nullable: true),
                    Closed_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Opened_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Opened_By = table.Column<string>(type: "TEXT", nullable: false),
                    Opened_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "date_changes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Done_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Done_By = table.Column<string>(type: "TEXT", nullable: true),
                    Done_Words = table.Column<string>(type: "TEXT", nullable: true),
                    From_EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    From_StartsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    From_WholeDay = table.Column<bool>(type: "INTEGER", nullable: true),
                    Proposed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Proposed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Proposed_Words = table.Column<string>(type: "TEXT", nullable: false),
                    To_EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    To_StartsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    To_WholeDay = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_date_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_date_changes_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Anchor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeganAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadlines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deadlines_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SetNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    AfterSteps = table.Column<int>(type: "INTEGER", nullable: false),
                    Replaces = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    File_At = table.Column<long>(type: "INTEGER", nullable: true),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: true),
                    File_Id = table.Column<string>(type: "TEXT", nullable: true),
                    File_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    File_Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Received_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Received_By = table.Column<string>(type: "TEXT", nullable: false),
                    Received_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_versions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_requests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsGranted = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Decided_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Decided_By = table.Column<string>(type: "TEXT", nullable: true),
                    Decided_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Requested_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Requested_By = table.Column<string>(type: "TEXT", nullable: false),
                    Requested_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exclusion_requests_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fact_remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Right = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Answered_By = table.Column<string>(type: "TEXT", nullable: true),
                    Answered_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Made_By = table.Column<string>(type: "TEXT", nullable: false),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fact_remarks_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "former_seats",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Declared_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Declared_By = table.Column<string>(type: "TEXT", nullable: true),
                    Declared_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Left_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Left_By = table.Column<string>(type: "TEXT", nullable: false),
                    Left_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Recusal_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Recusal_By = table.Column<string>(type: "TEXT", nullable: true),
                    Recusal_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_former_seats_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Common = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Weight = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_goals_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grade_sheets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Inputs = table.Column<string>(type: "TEXT", nullable: false),
                    Total = table.Column<string>(type: "TEXT", nullable: false),
                    Rounded = table.Column<int>(type: "INTEGER", nullable: false),
                    Band = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SupersededBy = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Issued_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Issued_By = table.Column<string>(type: "TEXT", nullable: false),
                    Issued_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grade_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grade_sheets_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_agreements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CommonGoals = table.Column<string>(type: "TEXT", nullable: false),
                    CommonGoalsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator_agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_indicator_agreements_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<decimal>(type: "TEXT", nullable: true),
                    Second = table.Column<decimal>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    SiteChecks = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Entered_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Entered_By = table.Column<string>(type: "TEXT", nullable: true),
                    Entered_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Terms_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_Source = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Target = table.Column<decimal>(type: "TEXT", nullable: false),
                    Terms_Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Terms_Weight = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_indicators_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_seats",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Confirmed_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Confirmed_By = table.Column<string>(type: "TEXT", nullable: true),
                    Confirmed_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Declared_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Declared_By = table.Column<string>(type: "TEXT", nullable: true),
                    Declared_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Pledged_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Pledged_By = table.Column<string>(type: "TEXT", nullable: true),
                    Pledged_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Recusal_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Recusal_By = table.Column<string>(type: "TEXT", nullable: true),
                    Recusal_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_seats_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_sheets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ballot = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSubmitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ratings = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rating_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rating_sheets_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result_corrections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<decimal>(type: "TEXT", nullable: true),
                    Second = table.Column<decimal>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Replaced = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Confirmed_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Confirmed_By = table.Column<string>(type: "TEXT", nullable: true),
                    Confirmed_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Proposed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Proposed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Proposed_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_result_corrections_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<decimal>(type: "TEXT", nullable: true),
                    Second = table.Column<decimal>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    SiteCheck_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SiteCheck_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_result_entries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result_notices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    GradeNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpensAppeal = table.Column<bool>(type: "INTEGER", nullable: false),
                    AppealLastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    ByCity_At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByCity_By = table.Column<string>(type: "TEXT", nullable: false),
                    ByCity_Words = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedByConsortium_At = table.Column<long>(type: "INTEGER", nullable: true),
                    ReceivedByConsortium_By = table.Column<string>(type: "TEXT", nullable: true),
                    ReceivedByConsortium_Words = table.Column<string>(type: "TEXT", nullable: true),
                    ReceivedByOfficer_At = table.Column<long>(type: "INTEGER", nullable: true),
                    ReceivedByOfficer_By = table.Column<string>(type: "TEXT", nullable: true),
                    ReceivedByOfficer_Words = table.Column<string>(type: "TEXT", nullable: true),
                    ToConsortium_At = table.Column<long>(type: "INTEGER", nullable: true),
                    ToConsortium_By = table.Column<string>(type: "TEXT", nullable: true),
                    ToConsortium_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_result_notices_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "self_assessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Saved_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Saved_By = table.Column<string>(type: "TEXT", nullable: false),
                    Saved_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_self_assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_self_assessments_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Asked_By = table.Column<string>(type: "TEXT", nullable: true),
                    Asked_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_submissions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gathering_records",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Attended = table.Column<string>(type: "TEXT", nullable: false),
                    Others = table.Column<string>(type: "TEXT", nullable: false),
                    GatheringId = table.Column<int>(type: "INTEGER", nullable: false),
                    Agreed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Agreed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gathering_records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_gathering_records_gatherings_GatheringId",
                        column: x => x.GatheringId,
                        principalTable: "gatherings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DistrictId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roles_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "redeliberation_answers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Revised = table.Column<string>(type: "TEXT", nullable: false),
                    Votes = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AppealId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redeliberation_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_redeliberation_answers_appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeadlineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Offset = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminders_deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet_remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Proposal = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Made_By = table.Column<string>(type: "TEXT", nullable: false),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Settled_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Settled_By = table.Column<string>(type: "TEXT", nullable: true),
                    Settled_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sheet_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sheet_remarks_indicator_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "indicator_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Indicators = table.Column<string>(type: "TEXT", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Remark = table.Column<int>(type: "INTEGER", nullable: true),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Frozen_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Frozen_By = table.Column<string>(type: "TEXT", nullable: true),
                    Frozen_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Made_By = table.Column<string>(type: "TEXT", nullable: true),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByCity_At = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedByCity_By = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByCity_Words = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByConsortium_At = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedByConsortium_By = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByConsortium_Words = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByDistrict_At = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedByDistrict_By = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByDistrict_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sheet_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sheet_versions_indicator_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "indicator_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_appeals_EvaluationId",
                table: "appeals",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_EvaluationId",
                table: "audit",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_EvaluationId_Number",
                table: "ballots",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_PersonId",
                table: "conversations",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_date_changes_EvaluationId",
                table: "date_changes",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_EvaluationId",
                table: "deadlines",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_document_versions_EvaluationId_PartId_Version",
                table: "document_versions",
                columns: new[] { "EvaluationId", "PartId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_DistrictId",
                table: "evaluations",
                column: "DistrictId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_requests_EvaluationId",
                table: "exclusion_requests",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_fact_remarks_EvaluationId_Number",
                table: "fact_remarks",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_files_ConversationId",
                table: "files",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_former_seats_EvaluationId",
                table: "former_seats",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_gathering_records_GatheringId_Version",
                table: "gathering_records",
                columns: new[] { "GatheringId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gatherings_Kind_Number_DistrictId",
                table: "gatherings",
                columns: new[] { "Kind", "Number", "DistrictId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_goals_EvaluationId",
                table: "goals",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_grade_sheets_EvaluationId_Number",
                table: "grade_sheets",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicator_agreements_EvaluationId",
                table: "indicator_agreements",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_EvaluationId",
                table: "indicators",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_ActivityId",
                table: "messages",
                columns: new[] { "ConversationId", "ActivityId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_Change",
                table: "messages",
                columns: new[] { "ConversationId", "Change" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_ClientActivityId",
                table: "messages",
                columns: new[] { "ConversationId", "ClientActivityId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_Key",
                table: "messages",
                columns: new[] { "ConversationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_EvaluationId_PersonId",
                table: "panel_seats",
                columns: new[] { "EvaluationId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_EvaluationId_SeatId",
                table: "panel_seats",
                columns: new[] { "EvaluationId", "SeatId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_PersonId",
                table: "panel_seats",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_plan_acknowledgements_Key",
                table: "plan_acknowledgements",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rating_sheets_EvaluationId_SeatId_PersonId_Ballot_Version",
                table: "rating_sheets",
                columns: new[] { "EvaluationId", "SeatId", "PersonId", "Ballot", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_received_files_PersonId",
                table: "received_files",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_redeliberation_answers_AppealId_SeatId_Version",
                table: "redeliberation_answers",
                columns: new[] { "AppealId", "SeatId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminders_DeadlineId_Offset",
                table: "reminders",
                columns: new[] { "DeadlineId", "Offset" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminders_DueAt",
                table: "reminders",
                column: "DueAt",
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_result_corrections_EvaluationId",
                table: "result_corrections",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_result_entries_EvaluationId_IndicatorNumber_Round_PersonId",
                table: "result_entries",
                columns: new[] { "EvaluationId", "IndicatorNumber", "Round", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_result_notices_EvaluationId_Number",
                table: "result_notices",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_PersonId_Role_DistrictId",
                table: "roles",
                columns: new[] { "PersonId", "Role", "DistrictId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_self_assessments_EvaluationId_PartId",
                table: "self_assessments",
                columns: new[] { "EvaluationId", "PartId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sheet_remarks_AgreementId_Number",
                table: "sheet_remarks",
                columns: new[] { "AgreementId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sheet_versions_AgreementId_Number",
                table: "sheet_versions",
                columns: new[] { "AgreementId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_submissions_EvaluationId_Number",
                table: "submissions",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "date_changes");

            migrationBuilder.DropTable(
                name: "document_versions");

            migrationBuilder.DropTable(
                name: "exclusion_requests");

            migrationBuilder.DropTable(
                name: "fact_remarks");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "former_seats");

            migrationBuilder.DropTable(
                name: "gathering_records");

            migrationBuilder.DropTable(
                name: "goals");

            migrationBuilder.DropTable(
                name: "grade_sheets");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "panel_proposals");

            migrationBuilder.DropTable(
                name: "panel_seats");

            migrationBuilder.DropTable(
                name: "plan_acknowledgements");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "rating_sheets");

            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "redeliberation_answers");

            migrationBuilder.DropTable(
                name: "rehearsal_clock");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "result_corrections");

            migrationBuilder.DropTable(
                name: "result_entries");

            migrationBuilder.DropTable(
                name: "result_notices");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "self_assessments");

            migrationBuilder.DropTable(
                name: "sheet_remarks");

            migrationBuilder.DropTable(
                name: "sheet_versions");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "gatherings");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "indicator_agreements");

            migrationBuilder.DropTable(
                name: "evaluations");
        }
    }
}
