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
                name: "added_holidays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Added_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Added_By = table.Column<string>(type: "TEXT", nullable: true),
                    Added_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Proposed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Proposed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Proposed_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Withdrawn_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Withdrawn_By = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawn_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_added_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversation_references",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    BotId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MeetingId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DistrictId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    WelcomedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    GoneBecause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversation_references", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "escrowed_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Recovery = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escrowed_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NoticeExtendedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RedeliberationExtendedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlanNotices = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MeetingStartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingEndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentsDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Baseline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FactCheckLastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Carried = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "'[]'"),
                    CarriedBy_At = table.Column<long>(type: "INTEGER", nullable: true),
                    CarriedBy_By = table.Column<string>(type: "TEXT", nullable: true),
                    CarriedBy_Words = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "invitation_tries",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Wrong = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation_tries", x => x.AccountId);
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
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DeputyId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
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
                name: "reminder_settings",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Silenced = table.Column<string>(type: "TEXT", nullable: false),
                    AwayUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_settings", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Dialog = table.Column<string>(type: "TEXT", nullable: true),
                    LastChange = table.Column<long>(type: "INTEGER", nullable: false),
                    ReferenceId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_conversations_conversation_references_ReferenceId",
                        column: x => x.ReferenceId,
                        principalTable: "conversation_references",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appeal_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    Relief = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Edited_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Edited_By = table.Column<string>(type: "TEXT", nullable: true),
                    Edited_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeal_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                    Relief = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "''"),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, defaultValue: "SamePanel"),
                    Members = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "''"),
                    Proposals = table.Column<string>(type: "TEXT", nullable: false),
                    Decisions = table.Column<string>(type: "TEXT", nullable: false),
                    Replies = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "''"),
                    Figures = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "''"),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    NotifiedStands = table.Column<bool>(type: "INTEGER", nullable: false),
                    Argued = table.Column<string>(type: "TEXT", nullable: true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Decided_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Decided_By = table.Column<string>(type: "TEXT", nullable: true),
                    Decided_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Filed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Filed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Filed_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Judged_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Judged_By = table.Column<string>(type: "TEXT", nullable: true),
                    Judged_Words = table.Column<string>(type: "TEXT", nullable: true),
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
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Extended_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Extended_By = table.Column<string>(type: "TEXT", nullable: true),
                    Extended_Words = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "discussions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Editor_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Editor_By = table.Column<string>(type: "TEXT", nullable: true),
                    Editor_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_discussions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                    Sources = table.Column<string>(type: "TEXT", nullable: true),
                    Total = table.Column<string>(type: "TEXT", nullable: false),
                    Rounded = table.Column<int>(type: "INTEGER", nullable: false),
                    Band = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PublicHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SupersededAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SupersededBy = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Confirmed_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Confirmed_By = table.Column<string>(type: "TEXT", nullable: true),
                    Confirmed_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Issued_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Issued_By = table.Column<string>(type: "TEXT", nullable: false),
                    Issued_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Superseded_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Superseded_By = table.Column<string>(type: "TEXT", nullable: true),
                    Superseded_Words = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "interview_notes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Written_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Written_By = table.Column<string>(type: "TEXT", nullable: false),
                    Written_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interview_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_interview_notes_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_turns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Done_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Done_By = table.Column<string>(type: "TEXT", nullable: false),
                    Done_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_turns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_turns_evaluations_EvaluationId",
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
                name: "paper_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ballot = table.Column<int>(type: "INTEGER", nullable: false),
                    TypedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Proposal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProposalVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_paper_entries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "practices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MayBeNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Answered_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Answered_By = table.Column<string>(type: "TEXT", nullable: true),
                    Answered_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Chosen_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Chosen_By = table.Column<string>(type: "TEXT", nullable: false),
                    Chosen_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Released_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Released_By = table.Column<string>(type: "TEXT", nullable: true),
                    Released_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_practices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_practices_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Came_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Came_By = table.Column<string>(type: "TEXT", nullable: false),
                    Came_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Left_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Left_By = table.Column<string>(type: "TEXT", nullable: true),
                    Left_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_presences_evaluations_EvaluationId",
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
                    AgreedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Paper_First = table.Column<string>(type: "TEXT", nullable: true),
                    Paper_Second = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "reminder_deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Offset = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DeadlineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminder_deliveries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Saved_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Saved_By = table.Column<string>(type: "TEXT", nullable: true),
                    Saved_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    FollowUps = table.Column<string>(type: "TEXT", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_evaluations_EvaluationId",
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
                    TextVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpensAppeal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Receipts = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "''"),
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
                name: "account_bindings",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_bindings", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_account_bindings_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invitations_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "files",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceivedFileId = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
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
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
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
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "common_text_answers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    DiscussionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Answered_By = table.Column<string>(type: "TEXT", nullable: false),
                    Answered_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_common_text_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_common_text_answers_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "common_texts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDraft = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedGoal = table.Column<int>(type: "INTEGER", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Made_By = table.Column<string>(type: "TEXT", nullable: false),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_common_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_common_texts_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minority_opinions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeatId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    DiscussionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Written_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Written_By = table.Column<string>(type: "TEXT", nullable: false),
                    Written_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_minority_opinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_minority_opinions_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
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

            migrationBuilder.CreateTable(
                name: "improvements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Made_By = table.Column<string>(type: "TEXT", nullable: false),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Struck_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Struck_By = table.Column<string>(type: "TEXT", nullable: true),
                    Struck_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Topic_Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Topic_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Topic_Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_improvements_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromChat = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasProvisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    GradeNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    File_At = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Id = table.Column<string>(type: "TEXT", nullable: false),
                    File_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    File_Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    HandedIn_At = table.Column<long>(type: "INTEGER", nullable: false),
                    HandedIn_By = table.Column<string>(type: "TEXT", nullable: false),
                    HandedIn_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_versions_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReferenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    RecipientId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ThreadId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Change = table.Column<long>(type: "INTEGER", nullable: false),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deliveries_conversation_references_ReferenceId",
                        column: x => x.ReferenceId,
                        principalTable: "conversation_references",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deliveries_messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_bindings_PersonId",
                table: "account_bindings",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_added_holidays_Date",
                table: "added_holidays",
                column: "Date",
                unique: true,
                filter: "\"Added_At\" IS NOT NULL AND \"Withdrawn_At\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_appeal_drafts_EvaluationId",
                table: "appeal_drafts",
                column: "EvaluationId",
                unique: true);

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
                name: "IX_common_text_answers_DiscussionId_SeatId_Version",
                table: "common_text_answers",
                columns: new[] { "DiscussionId", "SeatId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_common_texts_DiscussionId_Number",
                table: "common_texts",
                columns: new[] { "DiscussionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversation_references_AccountId",
                table: "conversation_references",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_conversation_references_ConversationId",
                table: "conversation_references",
                column: "ConversationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversation_references_DistrictId",
                table: "conversation_references",
                column: "DistrictId",
                filter: "\"DistrictId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_PersonId",
                table: "conversations",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ReferenceId",
                table: "conversations",
                column: "ReferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_date_changes_EvaluationId",
                table: "date_changes",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_EvaluationId",
                table: "deadlines",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_failed",
                table: "deliveries",
                column: "At",
                filter: "\"State\" IN ('Refused', 'Unknown')");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_MessageId_ReferenceId",
                table: "deliveries",
                columns: new[] { "MessageId", "ReferenceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_oldest",
                table: "deliveries",
                column: "Id",
                filter: "\"State\" IN ('Owed', 'Claimed')");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_open",
                table: "deliveries",
                columns: new[] { "ReferenceId", "Id" },
                filter: "\"State\" IN ('Owed', 'Claimed')");

            migrationBuilder.CreateIndex(
                name: "IX_discussions_EvaluationId",
                table: "discussions",
                column: "EvaluationId",
                unique: true);

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
                name: "IX_improvements_ReportId_Number",
                table: "improvements",
                columns: new[] { "ReportId", "Number" },
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
                name: "IX_interview_notes_EvaluationId_Number_Version",
                table: "interview_notes",
                columns: new[] { "EvaluationId", "Number", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_CodeHash",
                table: "invitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_PersonId",
                table: "invitations",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_turns_EvaluationId_Number",
                table: "meeting_turns",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

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
                name: "IX_messages_Key",
                table: "messages",
                column: "Key",
                filter: "\"Key\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_minority_opinions_DiscussionId",
                table: "minority_opinions",
                column: "DiscussionId");

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
                name: "IX_paper_entries_EvaluationId_SeatId_PersonId_Ballot_TypedBy",
                table: "paper_entries",
                columns: new[] { "EvaluationId", "SeatId", "PersonId", "Ballot", "TypedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_acknowledgements_Key",
                table: "plan_acknowledgements",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practices_EvaluationId_Goal",
                table: "practices",
                columns: new[] { "EvaluationId", "Goal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practices_Number",
                table: "practices",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presences_EvaluationId_PersonId_Number",
                table: "presences",
                columns: new[] { "EvaluationId", "PersonId", "Number" },
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
                name: "IX_reminder_deliveries_DueAt_PersonId",
                table: "reminder_deliveries",
                columns: new[] { "DueAt", "PersonId" },
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_EvaluationId_Kind_LastDay_Offset_PersonId",
                table: "reminder_deliveries",
                columns: new[] { "EvaluationId", "Kind", "LastDay", "Offset", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_PersonId",
                table: "reminder_deliveries",
                column: "PersonId");

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
                name: "IX_report_drafts_EvaluationId_Part",
                table: "report_drafts",
                columns: new[] { "EvaluationId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_versions_ReportId_Number",
                table: "report_versions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_EvaluationId",
                table: "reports",
                column: "EvaluationId",
                unique: true);

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
                name: "IX_roles_Role_DistrictId",
                table: "roles",
                columns: new[] { "Role", "DistrictId" });

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
                name: "account_bindings");

            migrationBuilder.DropTable(
                name: "added_holidays");

            migrationBuilder.DropTable(
                name: "appeal_drafts");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "common_text_answers");

            migrationBuilder.DropTable(
                name: "common_texts");

            migrationBuilder.DropTable(
                name: "date_changes");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "document_versions");

            migrationBuilder.DropTable(
                name: "escrowed_keys");

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
                name: "improvements");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "interview_notes");

            migrationBuilder.DropTable(
                name: "invitation_tries");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "meeting_turns");

            migrationBuilder.DropTable(
                name: "minority_opinions");

            migrationBuilder.DropTable(
                name: "panel_proposals");

            migrationBuilder.DropTable(
                name: "panel_seats");

            migrationBuilder.DropTable(
                name: "paper_entries");

            migrationBuilder.DropTable(
                name: "plan_acknowledgements");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "practices");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "rating_sheets");

            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "redeliberation_answers");

            migrationBuilder.DropTable(
                name: "rehearsal_clock");

            migrationBuilder.DropTable(
                name: "reminder_deliveries");

            migrationBuilder.DropTable(
                name: "reminder_settings");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "report_drafts");

            migrationBuilder.DropTable(
                name: "report_versions");

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
                name: "messages");

            migrationBuilder.DropTable(
                name: "gatherings");

            migrationBuilder.DropTable(
                name: "discussions");

            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "indicator_agreements");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "conversation_references");
        }
    }
}
