/** Parts of invented names. Any school or person that seems to be meant is a coincidence. */
export const PLACE_STARTS =
  'Alder Amble Ash Barn Beck Birch Black Bram Brook Burn Calder Carr Chal Clay Coldr Crow Dun Elder Ember Fair Farn Fern Garth Glen Gran Hazel Heather Holm Ivy Kest Kirk Lang Lark Lind Lorn Mar Mere Moss Nether North Oak Orm Pen Quarr Raven Red Rush Sand Sel Shaw Sil Sorrel Stan Swan Tarn Thorn Under War Wel Wester Whin Wick Wither Yar Yew'.split(
    ' ',
  )

export const PLACE_ENDS =
  'beck borough bridge burn bury by cliffe combe cote croft dale den field ford garth gate ham hill holme hurst ington keld ley low lowe mere moor mouth over ridge rigg scar shaw side stead stone thorpe ton wade wath well wick wold wood worth'.split(
    ' ',
  )

export const SAINTS =
  'Aidan,Agnes,Anne,Bede,Bernadette,Catherine,Columba,Cuthbert,Edmund,Francis,George,Hilda,John,Joseph,Luke,Mark,Mary,Michael,Oswald,Paul,Peter,Teresa,Thomas à Becket,Wilfrid,Zoë'.split(
    ',',
  )

export const FIRST_NAMES =
  'Abena,Adaeze,Alun,Anneka,Asha,Bertram,Bethan,Callum,Carys,Chidi,Clémence,Dafydd,Deepa,Dorothea,Edith,Elin,Farah,Fergus,Gareth,Greta,Hamza,Harriet,Idris,Imogen,Jarek,Jocelyn,Kavita,Keir,Leena,Lorcan,Maeve,Marguerite,Nadia,Nia,Osian,Petra,Quentin,Rhona,Rosalind,Sanjay,Siân,Tamsin,Tobias,Uma,Verity,Wanda,Yusuf,Zainab'.split(
    ',',
  )

export const LAST_NAMES =
  'Aldwinter,Ambersley,Barraclove,Bexwith,Birdlip,Cardinham,Castlemoor,Crossthwaite-Bell,Dunmallow,Easterbrook,Fairlamb,Farthingale,Fennimore,Garlick-Shaw,Greatorex,Hallowes,Haverstock,Hexgreave,Inglethorpe,Jellicorse,Kettlewood,Larkham,Lindisfar,Marlowick,Merriden,Nethercott,O’Farrowby,Oxenbould,Pellinore,Quillfeather,Ravensdale,Sallowby,Silverlock,Staveley-Rowe,Tanfield,Thistlewaite,Umberleigh,Vantongeren,Wainscote,Wetherlam,Yarborough,Zellick'.split(
    ',',
  )

export const STREETS =
  'School Lane,Church Road,High Street,Station Road,Mill Lane,Park Avenue,The Green,Victoria Road,Manor Way,Queen’s Drive'.split(
    ',',
  )
