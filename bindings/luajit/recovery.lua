-- recovery.lua - librecovery for LuaJIT, made from what the library says of itself: no struct and no signature is typed by hand.
--
--	local R = require "recovery"
--	local set = R.new("event", { kind = "bout", what = "quadriceps", dose = 0.6, time_s = 1700000000 })
--	local course = R.new "timeline"
--	R.call("doms_timeline", set, 1, nil, R.id "quadriceps", 1, 1700000000, course)
local ffi = require "ffi"
ffi.cdef [[
size_t recovery_function_count(void);
const char *recovery_function_prototype(size_t i);
]]
local lib = ffi.load(os.getenv "RECOVERY_LIBRARY" or "librecovery.so.0")
local WORDS = { i32 = "int32_t", u32 = "uint32_t", i64 = "int64_t", u64 = "uint64_t", f64 = "double", f32 = "float", size = "size_t",
	char = "char", void = "void", const = "const" }
local R = { lib = lib, enum = {}, struct = {}, types = {} }

-- "i32 state_add(state*,const event*,size,diag*)" is C in short words; structs are declared before they are laid out.
local declared = {}
local function c_words(types)
	return (types:gsub("[%l%d_]+", function(word)
		if WORDS[word] then return WORDS[word] end
		if not declared[word] then ffi.cdef("typedef struct recovery_" .. word .. " recovery_" .. word .. ";") end
		declared[word] = true
		return "recovery_" .. word
	end))
end
for i = 0, tonumber(lib.recovery_function_count()) - 1 do
	local result, name, arguments = ffi.string(lib.recovery_function_prototype(i)):match "^(.-) ?([%w_]+)%((.*)%)$"
	if not name:match "^function_" then ffi.cdef(c_words(result) .. " recovery_" .. name .. "(" .. c_words(arguments) .. ");") end
end
assert(lib.recovery_selftest() == 0, "librecovery does not compute the published numbers")

-- Enumerations: R.enum.muscle.quadriceps; the first one lists them all.
local function values(code)
	local made = {}
	for i = 0, tonumber(lib.recovery_enum_count(code)) - 1 do
		local value = lib.recovery_enum_value(code, i)
		made[ffi.string(lib.recovery_enum_name(code, value))] = value
	end
	return made
end
for name, code in pairs(values(1)) do R.enum[name] = values(code) end
local enum_name = {}
for name, code in pairs(values(1)) do enum_name[code] = name end

-- Structs: C declarations from the names and machine types of their fields.
for name, code in pairs(R.enum.type) do
	local fields, lines = {}, {}
	for i = 0, tonumber(lib.recovery_field_count(code)) - 1 do
		local field = { name = ffi.string(lib.recovery_field_name(code, i)), enum = enum_name[lib.recovery_field_enum(code, i)] }
		for kind, number in pairs(R.enum.field_kind) do
			if number == lib.recovery_field_kind(code, i) then field.kind = kind end
		end
		fields[#fields + 1], fields[field.name] = field, field
		lines[#lines + 1] = WORDS[field.kind] .. " " .. field.name .. ";"
	end
	ffi.cdef("struct recovery_" .. name .. " {" .. table.concat(lines) .. "};")
	assert(ffi.sizeof("recovery_" .. name) == tonumber(lib.recovery_sizeof(code)), name)
	R.struct[name] = fields
end

-- The number of a muscle, region, activity, movement or fact; their ids never overlap.
function R.id(name)
	for _, of in ipairs { "muscle", "region", "structure", "activity", "movement", "fact", "measure" } do
		if R.enum[of][name] then return R.enum[of][name] end
	end
	local found = ffi.new "int32_t[1]"
	assert(lib.recovery_movement_find(name, #name, found, nil) == 0 and found[0] ~= 0, "unknown: " .. name)
	return found[0]
end

-- n structs of which nothing is known (in an array, as C takes them), or one with fields given by name.
function R.new(name, known, n)
	local made = ffi.new("recovery_" .. name .. "[?]", n or 1)
	for i = 0, (n or 1) - 1 do
		assert(lib.recovery_init(R.enum.type[name], made + i, ffi.sizeof("recovery_" .. name)) == 0)
	end
	for field, value in pairs(known or {}) do
		local about = assert(R.struct[name][field], name .. " has no field " .. field)
		if type(value) == "string" then value = about.enum and assert(R.enum[about.enum][value], value) or R.id(value) end
		made[0][field] = value
	end
	return made
end

-- Call a function that takes a diag last; an error says the status, the field, what was got and what is allowed.
function R.call(name, ...)
	local n, diag = select("#", ...), R.new "diag"
	local arguments = { ... }
	arguments[n + 1] = diag
	local status = lib["recovery_" .. name](unpack(arguments, 1, n + 1))
	if status == 0 then return diag end
	local code = ffi.string(lib.recovery_enum_name(R.enum.enum.status_code, status))
	local field = lib.recovery_field_name(diag[0].at_type, diag[0].field)
	error(("%s: %s %s, got %g, allowed %g to %g"):format(name, code, field ~= nil and ffi.string(field) or "argument", diag[0].got,
		diag[0].min, diag[0].max), 2)
end

-- A state of one person; `anchor` keeps its memory alive as long as the pair is held.
function R.state(form)
	local size = lib.recovery_state_size(R.enum.form[form or "full"])
	local memory, state = ffi.new("uint64_t[?]", size / 8), ffi.new "recovery_state*[1]"
	R.call("state_begin", memory, size, R.enum.form[form or "full"], nil, nil, state)
	return state[0], memory
end

return R
